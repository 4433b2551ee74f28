import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreDirectory } from './centre-directory.js';
import { CentreRecord } from './centre.entity.js';
import { CentresRepository } from './centres.repository.js';
import { ChangeSpace } from './change-space.js';
import { ClosureRecord } from './closure.entity.js';
import { ChangeRules } from './change-rules.js';
import { EquipmentRecord } from './equipment.entity.js';
import { FloorRecord } from './floor.entity.js';
import { SpaceRecord } from './space.entity.js';
import { WorkingDayRecord } from './working-day.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CentreRecord,
      FloorRecord,
      SpaceRecord,
      EquipmentRecord,
      WorkingDayRecord,
      ClosureRecord,
    ]),
  ],
  providers: [CentreDirectory, ChangeRules, ChangeSpace, CentresRepository],
  exports: [CentreDirectory, ChangeRules, ChangeSpace, CentresRepository],
})
export class RoomsModule {}

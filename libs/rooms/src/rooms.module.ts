import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreDirectory } from './centre-directory.js';
import { CentreRecord } from './centre.entity.js';
import { CentresRepository } from './centres.repository.js';
import { ChangeRules } from './change-rules.js';
import { EquipmentRecord } from './equipment.entity.js';
import { FloorRecord } from './floor.entity.js';
import { SpaceRecord } from './space.entity.js';
import { WorkingDayRecord } from './working-day.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CentreRecord, FloorRecord, SpaceRecord, EquipmentRecord, WorkingDayRecord]),
  ],
  providers: [CentreDirectory, ChangeRules, CentresRepository],
  exports: [CentreDirectory, ChangeRules, CentresRepository],
})
export class RoomsModule {}

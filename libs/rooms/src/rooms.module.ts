import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreDayRecord } from './centre-day.entity.js';
import { CentreDirectory } from './centre-directory.js';
import { CentreRecord } from './centre.entity.js';
import { CentresRepository } from './centres.repository.js';
import { ChangeSpace } from './change-space.js';
import { ClosureRecord } from './closure.entity.js';
import { ChangeRules } from './change-rules.js';
import { EquipmentRecord } from './equipment.entity.js';
import { FloorRecord } from './floor.entity.js';
import { ReplacePolicies } from './replace-policies.js';
import { SpaceRecord } from './space.entity.js';
import { WorkingDayRecord } from './working-day.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CentreRecord,
      CentreDayRecord,
      FloorRecord,
      SpaceRecord,
      EquipmentRecord,
      WorkingDayRecord,
      ClosureRecord,
    ]),
  ],
  providers: [CentreDirectory, ChangeRules, ChangeSpace, ReplacePolicies, CentresRepository],
  exports: [CentreDirectory, ChangeRules, ChangeSpace, ReplacePolicies, CentresRepository],
})
export class RoomsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CentreDirectory } from './centres/centre-directory.js';
import { CentreRecord } from './centres/centre.entity.js';
import { CentresRepository } from './centres/centres.repository.js';
import { CentreDayRecord } from './hours/centre-day.entity.js';
import { WorkingDayRecord } from './hours/working-day.entity.js';
import { CentreSettings } from './settings/centre-settings.js';
import { ChangeJoining } from './settings/change-joining.js';
import { ChangeRules } from './settings/change-rules.js';
import { ChangeSpace } from './settings/change-space.js';
import { ReadNetworks } from './settings/read-networks.js';
import { ReplaceNetworks } from './settings/replace-networks.js';
import { ReplacePolicies } from './settings/replace-policies.js';
import { EquipmentRecord } from './spaces/equipment.entity.js';
import { FloorRecord } from './spaces/floor.entity.js';
import { SpaceRecord } from './spaces/space.entity.js';

const tables = [CentreRecord, CentreDayRecord, FloorRecord, SpaceRecord, EquipmentRecord, WorkingDayRecord];
const parts = [
  CentreDirectory,
  CentresRepository,
  ChangeJoining,
  ChangeRules,
  ChangeSpace,
  ReadNetworks,
  ReplaceNetworks,
  ReplacePolicies,
];

@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: [...parts, CentreSettings],
  exports: parts,
})
export class RoomsModule {}

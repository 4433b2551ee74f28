import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoomsModule } from '@birlik/rooms';
import { OccupancyReadModel } from './availability/occupancy.read-model.js';
import { AllocationRecord } from './claims/allocation.entity.js';
import { AllocationsRepository } from './claims/allocations.repository.js';
import { KeptClaimsRepository } from './claims/kept-claims.repository.js';
import { ClosureRecord } from './closures/closure.entity.js';
import { ClosuresRepository } from './closures/closures.repository.js';

const parts = [AllocationsRepository, ClosuresRepository, KeptClaimsRepository, OccupancyReadModel];

@Module({
  imports: [RoomsModule, TypeOrmModule.forFeature([AllocationRecord, ClosureRecord])],
  providers: parts,
  exports: parts,
})
export class SlotsModule {}

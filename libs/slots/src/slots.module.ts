import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoomsModule } from '@birlik/rooms';
import { AllocationRecord } from './claims/allocation.entity.js';
import { AllocationsRepository } from './claims/allocations.repository.js';
import { OccupancyReadModel } from './availability/occupancy.read-model.js';

@Module({
  imports: [RoomsModule, TypeOrmModule.forFeature([AllocationRecord])],
  providers: [AllocationsRepository, OccupancyReadModel],
  exports: [AllocationsRepository, OccupancyReadModel],
})
export class SlotsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RoomsModule } from '@birlik/rooms';
import { AllocationRecord } from './allocation.entity.js';
import { AllocationsRepository } from './allocations.repository.js';
import { OccupancyReadModel } from './occupancy.read-model.js';

@Module({
  imports: [RoomsModule, TypeOrmModule.forFeature([AllocationRecord])],
  providers: [AllocationsRepository, OccupancyReadModel],
  exports: [AllocationsRepository, OccupancyReadModel],
})
export class SlotsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitySeatRecord } from './activity-seat.entity.js';
import { SeatClaimRecord } from './seat-claim.entity.js';
import { SeatsRepository } from './seats.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([ActivitySeatRecord, SeatClaimRecord])],
  providers: [SeatsRepository],
  exports: [SeatsRepository],
})
export class SeatsModule {}

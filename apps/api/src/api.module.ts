import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccountsModule } from '@birlik/accounts';
import { AttendanceModule } from '@birlik/attendance';
import { BookingLinks, BookingsModule } from '@birlik/bookings';
import type { ApiEnv } from '@birlik/config';
import { AttemptCounts, DatabaseModule } from '@birlik/database';
import { NotificationsModule } from '@birlik/notifications';
import { ProgrammesModule, RegistrationLinks } from '@birlik/programmes';
import { RoomsModule } from '@birlik/rooms';
import { SlotsModule } from '@birlik/slots';
import { UsersModule } from '@birlik/users';
import { BookingsController } from './bookings/bookings.controller.js';
import { HoldsController } from './bookings/holds.controller.js';
import { MyBookingsController } from './bookings/my-bookings.controller.js';
import { RequestsController } from './bookings/requests.controller.js';
import { BookingPresenter } from './bookings/booking-presenter.js';
import { MessagesController } from './notifications/messages.controller.js';
import { VisitsController } from './attendance/visits.controller.js';
import { PresenceController } from './attendance/presence.controller.js';
import { OutagesController } from './attendance/outages.controller.js';
import { CentresController } from './rooms/centres.controller.js';
import { ClosuresController } from './bookings/closures/closures.controller.js';
import { HoursController } from './bookings/closures/hours.controller.js';
import { EventsController } from './programmes/events.controller.js';
import { RegistrationsController } from './programmes/registrations.controller.js';
import { SearchController } from './bookings/search/search.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsPort, MetricsServer } from './health/metrics-server.js';
import { DeviceCookie } from './http/device-cookie.js';
import { LinkEnds } from './http/link-ends.js';
import { PublicAddress } from './http/public-address.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RateLimits } from './http/rate-limits.js';
import { SecurityLog } from './http/security-log.js';
import { SignInLimits } from './http/sign-in-limits.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionGuard } from './http/session.guard.js';
import { LiveController } from './live/live.controller.js';
import { LiveHub } from './live/live-hub.js';
import { OpenStreams } from './live/open-streams.js';
import { NoShowsController } from './attendance/no-shows.controller.js';
import { MailboxController, MailboxFolder } from './notifications/mailbox.controller.js';
import { SeriesController } from './bookings/series/series.controller.js';
import { AccountsController } from './users/accounts.controller.js';
import { CredentialsController } from './users/credentials.controller.js';
import { ImportsController } from './users/imports.controller.js';
import { OrganisationsController } from './users/organisations.controller.js';
import { PeopleController } from './users/people.controller.js';
import { PersonalDataController } from './users/personal-data.controller.js';
import { PersonPresenter } from './users/person-presenter.js';
import { RightsController } from './users/rights.controller.js';
import { SessionController } from './users/session.controller.js';
import { SpacesController } from './rooms/spaces.controller.js';
import { WaitlistController } from './bookings/waitlist/waitlist.controller.js';

const CONTROLLERS = [
  SessionController,
  AccountsController,
  CredentialsController,
  PeopleController,
  PersonalDataController,
  ImportsController,
  OrganisationsController,
  RightsController,
  CentresController,
  SpacesController,
  SearchController,
  BookingsController,
  RequestsController,
  VisitsController,
  PresenceController,
  MyBookingsController,
  MessagesController,
  LiveController,
  HoldsController,
  WaitlistController,
  EventsController,
  RegistrationsController,
  NoShowsController,
  OutagesController,
  ClosuresController,
  HoursController,
  SeriesController,
  HealthController,
];

@Module({})
export class ApiModule {
  static forRoot(env: Readonly<ApiEnv>): DynamicModule {
    const mailbox =
      env.NODE_ENV === 'production' || !env.MAIL_URL.startsWith('file:')
        ? null
        : env.MAIL_URL.slice('file:'.length);
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot({ url: env.DATABASE_URL, pool: env.DATABASE_POOL, application: 'birlik-api' }),
        UsersModule,
        RoomsModule,
        SlotsModule,
        NotificationsModule,
        BookingsModule,
        AccountsModule,
        AttendanceModule,
        ProgrammesModule,
      ],
      controllers: mailbox === null ? CONTROLLERS : [...CONTROLLERS, MailboxController],
      providers: [
        LiveHub,
        OpenStreams,
        BookingPresenter,
        PersonPresenter,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        SecurityLog,
        MetricsServer,
        { provide: MetricsPort, useValue: { port: env.API_METRICS_PORT } },
        { provide: SessionCookie, useFactory: () => new SessionCookie(env.PUBLIC_URL) },
        { provide: DeviceCookie, useFactory: () => new DeviceCookie(env.PUBLIC_URL) },
        {
          provide: RateLimits,
          useFactory: () =>
            new RateLimits({
              bookingsPerMinute: env.LIMIT_BOOKINGS_PER_MINUTE,
              costPerMinute: env.LIMIT_COST_PER_MINUTE,
            }),
        },
        {
          provide: SignInLimits,
          inject: [AttemptCounts],
          useFactory: (counts: AttemptCounts) => new SignInLimits(counts, env.LIMIT_SIGN_IN_PER_MINUTE),
        },
        {
          provide: LinkEnds,
          inject: [BookingLinks, RegistrationLinks],
          useFactory: (bookings: BookingLinks, registrations: RegistrationLinks): LinkEnds => ({
            visit: bookings,
            offer: bookings,
            place: registrations,
          }),
        },
        { provide: PublicAddress, useValue: { url: env.PUBLIC_URL } },
        { provide: MailboxFolder, useValue: { path: mailbox } },
      ],
    };
  }
}

import { Injectable } from '@nestjs/common';
import { AbsencesRepository } from '@birlik/attendance';
import { MyBookingsReadModel } from '@birlik/bookings';
import type { Language, Person } from '@birlik/kernel';
import { MessageLedger } from '@birlik/notifications';
import { CentreDirectory } from '@birlik/rooms';
import type { PersonPage } from '@birlik/users';
import { absenceResponse } from '../attendance/no-shows.responses.js';
import { BookingPresenter } from '../bookings/booking-presenter.js';
import { messageResponse } from '../notifications/messages.responses.js';
import { noteResponse, type PersonPageResponse, personResponse } from './people.responses.js';

const MAX_BOOKINGS = 20;
const MAX_MESSAGES = 20;

interface PageReader {
  readonly centreId: string;
  readonly reader: Person;
  readonly language: Language;
}

/** Puts the page of a person together from what every library knows of them. */
@Injectable()
export class PersonPresenter {
  constructor(
    private readonly centres: CentreDirectory,
    private readonly bookings: MyBookingsReadModel,
    private readonly absences: AbsencesRepository,
    private readonly ledger: MessageLedger,
    private readonly presenter: BookingPresenter,
  ) {}

  /** Builds the page for staff of the centre. Of bookings and misses it has those of this centre. */
  async presentPage(
    { person, roles, notes }: PersonPage,
    { centreId, reader, language }: PageReader,
  ): Promise<PersonPageResponse> {
    const centre = await this.centres.get(centreId);
    const [upcoming, past, absences, sent] = await Promise.all([
      this.presentBookings('upcoming', person.id, centreId, reader),
      this.presentBookings('past', person.id, centreId, reader),
      this.absences.listOfPerson(person.id),
      this.ledger.listSentMessages(person.id, MAX_MESSAGES),
    ]);
    return {
      ...personResponse(person, centre.zone),
      roles: [...roles],
      notes: notes.map((note) => noteResponse(note, centre.zone)),
      upcoming,
      past,
      absences: absences
        .filter((absence) => absence.centreId === centreId)
        .map((absence) => absenceResponse(absence, centre)),
      messages: { items: sent.map((message) => messageResponse(message, language)) },
    };
  }

  private async presentBookings(
    scope: 'upcoming' | 'past',
    personId: string,
    centreId: string,
    reader: Person,
  ) {
    const found = await this.bookings.listOfPerson(centreId, personId, scope, MAX_BOOKINGS);
    return Promise.all(found.map((booking) => this.presenter.presentBooking(booking, reader)));
  }
}

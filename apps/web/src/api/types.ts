import type { components } from './schema';
import type { closureFromBody, Decision, explanationFromBody, previewFromBody } from './wire-words';

/**
 * What the API sends and takes, by the names that the pages use. Where the API uses another word, the type of its body
 * is named `…Body` and is translated, so that the pages meet one word only.
 */
type Schemas = components['schemas'];

export type Localised = Schemas['LocalizedResponse'];
export type Me = Schemas['MeResponse'];
export type LanguageCode = Me['language'];
/** A device on which the reader is signed in. */
export type OpenSession = Schemas['SessionResponse'];
/** Somebody of the staff has looked at the data of the reader. */
export type DataAccess = Schemas['DataAccessResponse'];
export type RoleKind = Schemas['RoleResponse']['kind'];

export type ListedPerson = Schemas['ListedPersonResponse'];
export type PeoplePage = Schemas['PeopleListResponse'];
export type PersonDetail = Schemas['PersonPageResponse'];
/** A code that staff say to somebody without a password. */
export type FirstCode = Schemas['FirstCodeResponse'];
export type HeldRole = Schemas['HeldRoleResponse'];
/** A role in a centre or for an organisation. */
export type AnyRole = HeldRole['kind'];
export type KnownPerson = Schemas['KnownPersonResponse'];
export type NewMember = Schemas['AddMemberRequest'];
export type GivenRole = Schemas['GiveRoleRequest'];
export type NewBlock = Schemas['BlockPersonRequest'];
/** A file of people, before it is imported. */
export type ImportDraft = Schemas['PreviewImportRequest'];
export type ImportColumns = NonNullable<ImportDraft['columns']>;
export type ImportPreview = Schemas['ImportPreviewResponse'];
export type ImportRow = Schemas['ImportRowResponse'];
export type NewImport = Schemas['ImportPeopleRequest'];
export type DoneImport = Schemas['DoneImportResponse'];
export type PastImport = Schemas['PersonImportResponse'];
export type UndoneImport = Schemas['UndoneImportResponse'];
export type Organisation = Schemas['OrganisationResponse'];
export type NewOrganisation = Schemas['AddOrganisationRequest'];
export type OrganisationChange = Schemas['UpdateOrganisationRequest'];

export type Interval = Schemas['IntervalResponse'];
export type Centre = Schemas['CentreResponse'];

export type Point = [number, number];

/** The API leaves the drawing of a floor open: this is what the floor map can draw. */
export type Floor = Omit<Schemas['FloorResponse'], 'plan'> & {
  plan: {
    width: number;
    height: number;
    outline: Point[];
    rooms: { points: Point[]; label: Localised; labelAt?: Point; kind: string }[];
  };
};
export type CentreDetail = Omit<Schemas['CentreDetailResponse'], 'floors'> & { floors: Floor[] };
export type Rules = CentreDetail['rules'];

/** x, y, width, height, rotation */
export type Outline = [number, number, number, number, number];
export type Space = Omit<Schemas['SpaceResponse'], 'at'> & { at: Outline };
export type SpaceKind = Space['kind'];
export type SpaceChange = Schemas['UpdateSpaceRequest'];
export type Sticker = Schemas['StickerResponse'];

export type Refusal = Schemas['RefusalResponse'];
export type CheckResult = Schemas['CheckResultResponse'];
/** Whether a slot can be booked, and the result of every check. */
export type Explanation = ReturnType<typeof explanationFromBody>;
export type Availability = Schemas['AvailabilityResponse'];
export type AvailabilityAnswer = Schemas['AvailabilityListResponse'];
export type { BusySlot, DayPlan } from './day-plan';
/** A closure that takes a slot, and why. */
export type ClosedTime = Schemas['ClosedTimeResponse'];
export type Alternative = Schemas['AlternativeResponse'];
export type DeskNow = Schemas['DeskNowResponse'];

export type Booking = Schemas['BookingResponse'];
export type BookingState = Booking['state'];
export type BookingRequest = Schemas['RequestResponse'];
export type BookingPage = Schemas['BookingListResponse'];
export type NewBooking = Schemas['CreateBookingRequest'];
export type BookingChange = Schemas['ChangeBookingRequest'];
export type Leg = Booking['legs'][number];
export type NewWalkIn = Schemas['CreateWalkInRequest'];
export type EquipmentCount = Schemas['EquipmentCountRequest'];

/** A changed booking as the live stream tells it. The API's document has no schema for the stream. */
export interface ChangedBooking extends Interval {
  spaceIds: string[];
  taken: boolean;
}

export type Arrival = Schemas['ArrivalResponse'];
export type CentreNetworks = Schemas['NetworksResponse'];
export type ArrivalList = Schemas['ArrivalListResponse'];
export type ArrivalStatus = Arrival['status'];
export type PresenceCode = Schemas['PresenceCodeResponse'];
export type PersonInside = Schemas['PersonInsideResponse'];
export type Outage = Schemas['OutageResponse'];

export type Closure = Schemas['ClosureResponse'];
export type ClosureDraft = Schemas['PreviewClosureRequest'];
export type NewClosureBody = Schemas['CreateClosureRequest'];
/** The bookings that a change gets in the way of, and the token that carries out exactly this. */
export type AffectedPreview = ReturnType<typeof previewFromBody>;
export type AffectedBooking = AffectedPreview['affected'][number];
/** What becomes of an affected booking. */
export type Action = NonNullable<NewClosureBody['bookings']>;
/** What becomes of an affected booking that cannot be moved. */
export type UnmovableAction = NonNullable<NewClosureBody['unmovable']>;
export type { Decision };
export type NewClosure = Omit<NewClosureBody, 'decisions'> & { decisions?: Decision[] };
export type CreatedClosure = ReturnType<typeof closureFromBody>;
/** What became of the affected bookings. */
export type Resolution = CreatedClosure['resolution'];

/** The API's document leaves the weekdays open. */
export type Calendar = Omit<Schemas['CalendarResponse'], 'hours'> & { hours: WeeklyHours };
export type CalendarDay = Calendar['days'][number];
export type DayKind = CalendarDay['kind'];
export type HoursDraft = Omit<Schemas['PreviewHoursRequest'], 'decisions'>;
export type HoursChangeBody = Schemas['UpdateHoursRequest'];
export type HoursChange = Omit<HoursChangeBody, 'decisions'> & { decisions?: Decision[] };
export type DayChange = NonNullable<HoursDraft['days']>[number];
export type WeeklyHours = Schemas['WeeklyHoursRequest'];

/** Limits for some spaces, roles or organisations. */
export type Policy = CentreDetail['policies'][number];
export type PolicyScope = Policy['applies'];
type PolicyLimits = Policy['limits'];
/** A limit that is one number. */
export type LimitName = Exclude<keyof PolicyLimits, 'windows' | 'primeTime'>;
export type Lifter = NonNullable<Policy['liftedBy']>;
export type PolicyRole = NonNullable<PolicyScope['roles']>[number];

export type SeriesDraftBody = Schemas['PreviewSeriesRequest'];
export type NewSeries = Schemas['CreateSeriesRequest'];
export type SeriesException = Schemas['SeriesExceptionRequest'];
export type SeriesDate = Schemas['SeriesDateResponse'];
export type SeriesPreview = Schemas['SeriesPreviewResponse'];
export type Series = Schemas['SeriesResponse'];
export type SeriesDetail = Schemas['SeriesDetailResponse'];
export type SeriesGap = SeriesDetail['gaps'][number];
export type SeriesChangeDraft = Schemas['PreviewSeriesChangeRequest'];
export type SeriesChange = Schemas['SeriesChangeResponse'];
export type ChangedDate = SeriesChange['dates'][number];

export type WaitlistRequest = Schemas['JoinWaitlistRequest'];
export type WaitlistEntry = Schemas['WaitlistEntryResponse'];
export type Offer = Schemas['OfferResponse'];

export type Absence = Schemas['AbsenceResponse'];
export type Appeal = Schemas['AppealResponse'];

export type CentreEventBody = Schemas['EventResponse'];
/** An event that people register for. */
export type CentreEvent = Omit<CentreEventBody, 'places' | 'placesLeft'> & {
  seats: number;
  seatsLeft: number;
};
export type NewEventBody = Schemas['CreateEventRequest'];
export type NewEvent = Omit<NewEventBody, 'places'> & { seats: number };
export type RegistrationBody = Schemas['RegistrationResponse'];
export type Registration = Omit<RegistrationBody, 'event'> & { event: CentreEvent };

export type Message = Schemas['MessageResponse'];
export type ProblemBody = Schemas['ProblemResponse'] & {
  /** The dates of a series that are no longer as its preview showed them. */
  changed?: string[];
};

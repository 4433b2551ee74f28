import type { LocalizedText } from '@birlik/kernel';

/** What people read for each code. A test holds that every code the system can answer is here. */
export const PROBLEM_TITLES: Readonly<Record<string, LocalizedText>> = {
  invalid_request: {
    kk: 'Сұрауда қате бар',
    ru: 'В запросе есть ошибка',
    en: 'Something in the request is wrong',
  },
  unauthenticated: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Please sign in first' },
  wrong_credentials: {
    kk: 'Логин немесе құпиясөз қате',
    ru: 'Неверный логин или пароль',
    en: 'Wrong login or password',
  },
  forbidden: { kk: 'Бұл әрекетке рұқсат жоқ', ru: 'Нет прав на это действие', en: 'You may not do this' },
  cross_site: {
    kk: 'Сұрау басқа сайттан келді',
    ru: 'Запрос пришёл с другого сайта',
    en: 'The request came from another site',
  },
  not_found: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found' },
  slot_taken: { kk: 'Бұл уақыт бос емес', ru: 'Это время уже занято', en: 'This time is taken' },
  equipment_taken: { kk: 'Жабдық жетпейді', ru: 'Не хватает оборудования', en: 'Not enough equipment' },
  preview_changed: {
    kk: 'Алдын ала қараудан бері өзгерді',
    ru: 'С момента предпросмотра что-то изменилось',
    en: 'Something has changed since the preview',
  },
  refused: {
    kk: 'Ереже бойынша болмайды',
    ru: 'Правила этого не позволяют',
    en: 'The rules do not allow this',
  },
  wrong_state: {
    kk: 'Брондаудың күйі өзгерген',
    ru: 'Состояние бронирования изменилось',
    en: 'The booking is no longer in that state',
  },
  too_early: {
    kk: 'Келгенін белгілеу әлі ашылған жоқ',
    ru: 'Отметка о приходе ещё не открыта',
    en: 'Check-in is not open yet',
  },
  hold_over: {
    kk: 'Уақытша ұстау мерзімі өтті',
    ru: 'Время удержания истекло',
    en: 'The hold is over',
  },
  event_full: {
    kk: 'Бос орын жетпейді',
    ru: 'Свободных мест не хватает',
    en: 'Not enough places are free',
  },
  event_closed: {
    kk: 'Іс-шараға тіркелу жабық',
    ru: 'Регистрация на мероприятие закрыта',
    en: 'Registration for the event is closed',
  },
  event_exists: {
    kk: 'Бұл брондауда іс-шара бар',
    ru: 'У этого бронирования уже есть мероприятие',
    en: 'This booking has an event already',
  },
  places_taken: {
    kk: 'Орындардың көбі алынған',
    ru: 'Занято больше мест',
    en: 'More places are taken than that',
  },
  already_registered: {
    kk: 'Бұрын тіркелгенсіз',
    ru: 'Вы уже зарегистрированы',
    en: 'You are registered already',
  },
  slot_is_free: {
    kk: 'Бұл уақыт бос: бірден брондауға болады',
    ru: 'Это время свободно: можно сразу бронировать',
    en: 'This time is free: you can book it right now',
  },
  wrong_code: {
    kk: 'Код дұрыс емес немесе ескірген',
    ru: 'Код неверный или уже сменился',
    en: 'The code is wrong or has changed',
  },
  said_before: {
    kk: '«Жолдамын» деп бір рет айтылады',
    ru: '«Я в пути» можно сказать один раз',
    en: '«On my way» can be said once',
  },
  outage_open: {
    kk: 'Ақау туралы бұрын хабарланған',
    ru: 'О сбое уже сообщили',
    en: 'An outage is reported already',
  },
  no_outage: { kk: 'Қазір ақау жоқ', ru: 'Сейчас сбоя нет', en: 'No outage is reported' },
  undo_too_late: {
    kk: 'Қайтару уақыты өтті',
    ru: 'Время на отмену действия прошло',
    en: 'It is too late to undo this',
  },
  stale_version: {
    kk: 'Деректер жаңарған',
    ru: 'Данные обновились',
    en: 'This has changed since you saw it',
  },
  precondition_required: {
    kk: 'If-Match тақырыбы керек',
    ru: 'Нужен заголовок If-Match',
    en: 'The If-Match header is required',
  },
  idempotency_mismatch: {
    kk: 'Idempotency-Key басқа сұрауда қолданылған',
    ru: 'Idempotency-Key уже использован с другим запросом',
    en: 'This Idempotency-Key belongs to another request',
  },
  rate_limited: {
    kk: 'Тым жиі. Сәл күтіңіз',
    ru: 'Слишком часто. Подождите немного',
    en: 'Too often. Please wait a moment',
  },
  too_busy: { kk: 'Қазір тым көп сұрау бар', ru: 'Сейчас слишком много запросов', en: 'Too busy right now' },
  too_large: { kk: 'Сұрау тым үлкен', ru: 'Запрос слишком большой', en: 'The request is too large' },
  unsupported_media_type: {
    kk: 'Тек application/json',
    ru: 'Только application/json',
    en: 'Only application/json',
  },
  internal_error: {
    kk: 'Бізде қате шықты',
    ru: 'Ошибка на нашей стороне',
    en: 'Something went wrong on our side',
  },
};

/** More where the title alone would leave a person standing. */
export const PROBLEM_DETAILS: Readonly<Record<string, LocalizedText>> = {
  slot_taken: {
    kk: 'Басқа біреу бұрын үлгерді. Төменде бос нұсқалар бар.',
    ru: 'Кто-то успел раньше. Ниже свободные варианты.',
    en: 'Somebody was quicker. What is free is listed below.',
  },
  equipment_taken: {
    kk: 'Бос саны: {free}. Қажеті: {wanted}.',
    ru: 'Свободно: {free}. Нужно: {wanted}.',
    en: 'Free: {free}. Wanted: {wanted}.',
  },
  event_full: {
    kk: 'Бос орын саны: {free}. Қажеті: {wanted}. Кезекке тұруға болады.',
    ru: 'Свободно мест: {free}. Нужно: {wanted}. Можно встать в очередь.',
    en: 'Free places: {free}. Wanted: {wanted}. You can wait in line.',
  },
  event_closed: {
    kk: 'Іс-шара аяқталған, болдырылмаған немесе бөлмесі расталмаған.',
    ru: 'Мероприятие завершилось, отменено или зал не подтверждён.',
    en: 'It is over, cancelled, or its room is not confirmed.',
  },
  places_taken: {
    kk: 'Алынған орын саны: {taken}.',
    ru: 'Занято мест: {taken}.',
    en: 'Places taken: {taken}.',
  },
  already_registered: {
    kk: 'Адам санын өзгерту үшін алдымен тіркелуден бас тартыңыз.',
    ru: 'Чтобы изменить число людей, сначала отмените регистрацию.',
    en: 'To change how many come, cancel your registration first.',
  },
  wrong_state: { kk: 'Қазіргі күйі: {state}.', ru: 'Сейчас: {state}.', en: 'It is now: {state}.' },
  too_early: { kk: 'Ашылу уақыты: {opensAt}.', ru: 'Откроется: {opensAt}.', en: 'It opens at {opensAt}.' },
  stale_version: {
    kk: 'Бетті жаңартып, қайталап көріңіз.',
    ru: 'Обновите страницу и попробуйте снова.',
    en: 'Reload and try again.',
  },
  wrong_code: {
    kk: 'Кіреберістегі экраннан жаңа кодты қараңыз.',
    ru: 'Посмотрите новый код на экране у входа.',
    en: 'Look at the new code on the screen at the entrance.',
  },
  hold_over: {
    kk: 'Орын әлі бос болса, қайта брондауға болады.',
    ru: 'Если место ещё свободно, его можно забронировать снова.',
    en: 'If the place is still free, you can book it again.',
  },
  internal_error: {
    kk: 'Қайталап көріңіз. Болмаса, сұрау нөмірін тіркеу үстеліне айтыңыз.',
    ru: 'Попробуйте ещё раз. Если не поможет, назовите номер запроса на ресепшне.',
    en: 'Please try again. If it stays, tell the front desk the request number.',
  },
};

/** States of a booking, or of a registration, as people call them. */
export const STATE_NAMES: Readonly<Record<string, LocalizedText>> = {
  requested: { kk: 'сұралған', ru: 'запрошено', en: 'requested' },
  held: { kk: 'уақытша ұсталған', ru: 'временно удержано', en: 'held' },
  confirmed: { kk: 'расталған', ru: 'подтверждено', en: 'confirmed' },
  checked_in: { kk: 'келген', ru: 'пришёл', en: 'checked in' },
  completed: { kk: 'аяқталған', ru: 'завершено', en: 'completed' },
  declined: { kk: 'қабылданбаған', ru: 'отклонено', en: 'declined' },
  cancelled: { kk: 'болдырылмаған', ru: 'отменено', en: 'cancelled' },
  no_show: { kk: 'келмеді', ru: 'неявка', en: 'no-show' },
  expired: { kk: 'мерзімі өткен', ru: 'истекло', en: 'expired' },
  waiting: { kk: 'күту тізімінде', ru: 'в листе ожидания', en: 'waiting' },
  offered: { kk: 'ұсыныс жасалған', ru: 'есть предложение', en: 'offered' },
  served: { kk: 'орын берілген', ru: 'место получено', en: 'served' },
  left: { kk: 'тізімнен шыққан', ru: 'вышел из листа', en: 'left' },
  registered: { kk: 'тіркелген', ru: 'зарегистрировано', en: 'registered' },
  lapsed: { kk: 'жауапсыз қалған', ru: 'осталось без ответа', en: 'lapsed' },
  counts: { kk: 'есептеледі', ru: 'учитывается', en: 'counts' },
  appealed: { kk: 'өтініш қаралуда', ru: 'обращение рассматривается', en: 'appealed' },
  forgiven: { kk: 'есептен шығарылған', ru: 'снято с учёта', en: 'forgiven' },
  upheld: { kk: 'күшінде қалған', ru: 'оставлено в силе', en: 'upheld' },
};

/** What is wrong with one field. */
export const FIELD_TEXTS: Readonly<Record<string, LocalizedText>> = {
  required: { kk: 'Толтыру керек.', ru: 'Нужно заполнить.', en: 'Required.' },
  unknown_field: { kk: 'Мұндай өріс жоқ.', ru: 'Такого поля нет.', en: 'No such field.' },
  not_an_id: { kk: 'Идентификатор дұрыс емес.', ru: 'Неверный идентификатор.', en: 'Not an id.' },
  not_a_list: { kk: 'Тізім керек.', ru: 'Нужен список.', en: 'Must be a list.' },
  not_a_text: { kk: 'Мәтін керек.', ru: 'Нужен текст.', en: 'Must be text.' },
  empty: { kk: 'Бос болмауы керек.', ru: 'Не может быть пустым.', en: 'Must not be empty.' },
  too_long: { kk: 'Тым ұзын.', ru: 'Слишком длинно.', en: 'Too long.' },
  too_many: { kk: 'Тым көп.', ru: 'Слишком много.', en: 'Too many.' },
  too_small: { kk: 'Тым аз.', ru: 'Слишком мало.', en: 'Too small.' },
  too_large: { kk: 'Тым көп.', ru: 'Слишком много.', en: 'Too large.' },
  forbidden_characters: {
    kk: 'Көрінбейтін таңбалар бар.',
    ru: 'Есть недопустимые символы.',
    en: 'Holds characters that are not allowed.',
  },
  not_an_instant: {
    kk: 'Уақыт RFC 3339 түрінде керек: 2026-11-24T14:00:00+05:00.',
    ru: 'Время в формате RFC 3339: 2026-11-24T14:00:00+05:00.',
    en: 'Must be RFC 3339 with an offset, between 2020 and 2100: 2026-11-24T14:00:00+05:00.',
  },
  not_a_time: {
    kk: 'Уақыт дұрыс емес: СС:ММ.',
    ru: 'Неверное время: ЧЧ:ММ.',
    en: 'Must be a wall time: HH:MM.',
  },
  count_or_until: {
    kk: 'Саны немесе соңғы күні керек: біреуі ғана.',
    ru: 'Нужно число дат или последняя дата: одно из двух.',
    en: 'Either count or until, and only one of them.',
  },
  not_a_date: {
    kk: 'Күн дұрыс емес: ЖЖЖЖ-АА-КК.',
    ru: 'Неверная дата: ГГГГ-ММ-ДД.',
    en: 'Must be a date: YYYY-MM-DD.',
  },
  not_a_choice: { kk: 'Мұндай нұсқа жоқ.', ru: 'Такого варианта нет.', en: 'Not one of the choices.' },
  not_a_whole_number: { kk: 'Бүтін сан керек.', ru: 'Нужно целое число.', en: 'Must be a whole number.' },
  not_a_version: {
    kk: 'ETag мәні керек: "3".',
    ru: 'Нужно значение ETag: "3".',
    en: 'Must be an ETag: "3".',
  },
  out_of_bounds: { kk: 'Рұқсат етілген шектен тыс.', ru: 'Вне допустимых пределов.', en: 'Out of bounds.' },
  contradiction: {
    kk: 'Басқа мәнге қайшы.',
    ru: 'Противоречит другому значению.',
    en: 'Contradicts another value.',
  },
  unknown_rule: { kk: 'Мұндай ереже жоқ.', ru: 'Такого правила нет.', en: 'No such rule.' },
  not_after_start: {
    kk: 'Аяқталуы басталуынан кейін болуы керек.',
    ru: 'Конец должен быть позже начала.',
    en: 'The end must be after the start.',
  },
  longer_than_a_day: {
    kk: 'Бір тәуліктен ұзақ болмайды.',
    ru: 'Не дольше суток.',
    en: 'No longer than a day.',
  },
  leaves_a_gap: {
    kk: 'Бөліктер үзіліссіз жалғасуы керек.',
    ru: 'Части должны идти друг за другом без перерыва.',
    en: 'Each part must begin where the one before ends.',
  },
  twice: {
    kk: 'Бұл кілт екі рет кездеседі.',
    ru: 'Этот ключ встречается дважды.',
    en: 'This key is there twice.',
  },
  mixed_kinds: {
    kk: 'Үстел мен бөлмені бірге алуға болмайды.',
    ru: 'Стол и зал вместе взять нельзя.',
    en: 'Desks and rooms cannot be mixed.',
  },
  contains_its_part: {
    kk: 'Бөлме мен оның бөлігі қатар таңдалған.',
    ru: 'Выбраны и зал, и его часть.',
    en: 'A room and its own part.',
  },
  unreadable: { kk: 'JSON оқылмады.', ru: 'JSON не читается.', en: 'The JSON cannot be read.' },
  invalid: { kk: 'Мән дұрыс емес.', ru: 'Неверное значение.', en: 'Not valid.' },
};

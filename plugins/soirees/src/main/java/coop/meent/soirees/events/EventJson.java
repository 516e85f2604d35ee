package coop.meent.soirees.events;

import coop.meent.api.TypedTime;
import coop.meent.soirees.events.DeedPages.Typed;
import coop.meent.soirees.typed.Asked;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Events as the API takes and gives them.
final class EventJson {
    private EventJson() {}

    static final String EVENT =
            """
            {"host": 1, "kind": "webinar", "title": "Reglement schrijven in een uur",
             "body": "Met een jurist, en met jouw vragen.", "language": "nl",
             "starts": {"date": "2028-03-02", "time": "12:30"},
             "ends": {"date": "2028-03-02", "time": "13:30"},
             "online": "https://video.example.test/reglement", "capacity": 60,
             "audience": "public", "guests": true, "principles": [4]}\
            """;

    static final String CANCEL =
            """
            {"reason": "De spreker is ziek."}\
            """;

    static final String REPEAT =
            """
            {"rhythm": "monthly-on-weekday", "number": 3}\
            """;

    /// An event to hold.
    ///
    /// @param host id of an organisation for which you may; stays as it is
    /// @param kind soiree, webinar, workshop, meeting or assembly
    /// @param body Markdown
    /// @param opens from when one can register; at once unless said
    /// @param closes until when; until it starts unless said
    /// @param online address of the room on the web
    /// @param holdHours how long a freed place is kept for who waits; 48 unless said
    /// @param audience a term that you may choose; `public` unless said
    /// @param principles numbers of those that it is about
    /// @param version that you read; an event that was changed since is refused
    /// @param rest whether the next ones of its series change as well
    public record Input(
            @Nullable Long host,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String body,
            @Nullable String language,
            @Nullable TypedTime starts,
            @Nullable TypedTime ends,
            @Nullable TypedTime opens,
            @Nullable TypedTime closes,
            @Nullable String place,
            @Nullable String address,
            @Nullable String online,
            @Nullable Integer capacity,
            @Nullable Integer holdHours,
            @Nullable String audience,
            @Nullable Boolean guests,
            @Nullable List<Integer> principles,
            @Nullable Integer version,
            @Nullable Boolean rest) {
        private static final int USUAL_HOURS = 48;

        EventForm form(ZoneId zone) {
            return new EventForm(
                    text(kind),
                    text(host),
                    new EventForm.Said(text(title), text(body), text(language)),
                    spans(zone),
                    new EventForm.Where(text(place), text(address), text(online)),
                    new EventForm.Who(
                            text(capacity),
                            text(holdHours == null ? USUAL_HOURS : holdHours),
                            audience == null ? "public" : audience,
                            Boolean.TRUE.equals(guests)),
                    principles == null
                            ? List.of()
                            : principles.stream().map(String::valueOf).toList(),
                    text(version),
                    Boolean.TRUE.equals(rest));
        }

        private EventForm.Spans spans(ZoneId zone) {
            return new EventForm.Spans(
                    time(starts, zone),
                    time(ends, zone),
                    EventForm.perhaps(time(opens, zone), "00:00"),
                    EventForm.perhaps(time(closes, zone), "23:59"));
        }

        private static TypedTime time(@Nullable TypedTime sent, ZoneId zone) {
            return sent == null ? TypedTime.empty(zone) : sent.orIn(zone);
        }
    }

    private static String text(@Nullable Object sent) {
        return Objects.toString(sent, "");
    }

    /// Calling off.
    ///
    /// @param rest whether the next ones of its series too
    public record Cancel(@Nullable String reason, @Nullable Boolean rest) {
        String words() {
            return Asked.clean(reason).strip();
        }

        boolean others() {
            return Boolean.TRUE.equals(rest);
        }
    }

    /// Coming back.
    ///
    /// @param rhythm weekly, monthly-on-date, monthly-on-weekday or monthly-on-last-weekday
    /// @param every 1 for each, 2 for every other; 1 unless said
    /// @param number how many more, 52 at the most
    public record Repeat(
            @Nullable String rhythm, @Nullable Integer every, @Nullable Integer number) {
        Typed typed() {
            return new Typed(text(rhythm), text(every == null ? 1 : every), text(number));
        }
    }

    /// What came of it.
    ///
    /// @param made how many more there are now
    public record Repeated(int made) {}

    /// A piece of the list of events.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// An event.
    ///
    /// @param online address of the room on the web, for who holds it alone
    /// @param left how many places there are left
    /// @param series of which it is one; nothing when it stands by itself
    /// @param state draft, published or cancelled
    /// @param reason why it was called off; may be empty
    public record Out(
            long id,
            String kind,
            long host,
            String title,
            String body,
            String language,
            Instant starts,
            Instant ends,
            String zone,
            @Nullable Instant opens,
            @Nullable Instant closes,
            String place,
            String address,
            @Nullable String online,
            int capacity,
            int left,
            int holdHours,
            String audience,
            boolean guests,
            String state,
            String reason,
            @Nullable Long series,
            Instant changedAt,
            int version,
            String path) {
        static Out of(Listed listed, boolean organises) {
            var it = listed.event();
            var times = it.times();
            return new Out(
                    it.id(),
                    it.kind().code(),
                    it.host(),
                    it.words().title(),
                    it.words().body(),
                    it.words().language(),
                    times.starts(),
                    times.ends(),
                    times.zone().getId(),
                    times.opens().orElse(null),
                    times.closes().orElse(null),
                    it.venue().place(),
                    it.venue().address(),
                    organises ? it.venue().online() : null,
                    it.terms().capacity(),
                    listed.left(),
                    it.terms().holdHours(),
                    it.terms().audience(),
                    it.terms().guests(),
                    it.status().state().code(),
                    it.status().reason(),
                    it.series().isPresent() ? (Long) it.series().getAsLong() : null,
                    it.status().changedAt(),
                    it.status().version(),
                    it.path());
        }
    }
}

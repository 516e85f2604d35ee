package coop.meent.compass.scans;

import coop.meent.compass.scans.ListStore.Count;
import coop.meent.compass.scores.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Scans as the API takes and gives them.
final class ScanJson {
    static final String OPEN = "{\"set\": \"ica\", \"last\": \"after\"}";

    private ScanJson() {}

    /// A scan to open.
    ///
    /// @param organisation for which; for yourself unless said
    /// @param set the id of a set of questions; the usual one unless said
    /// @param sector code
    /// @param size small, middle or large
    /// @param founded the year in which it began
    /// @param closesOn the last day; until somebody closes it unless said
    /// @param last before or after: when last year's answer is shown
    public record Input(
            @Nullable Long organisation,
            @Nullable String set,
            @Nullable String sector,
            @Nullable String size,
            @Nullable Integer founded,
            @Nullable String closesOn,
            @Nullable String last) {
        OpenForm form(String usual) {
            return new OpenForm(
                    text(organisation),
                    set == null ? usual : set,
                    text(sector),
                    text(size),
                    text(founded),
                    text(closesOn),
                    text(last));
        }
    }

    static String text(@Nullable Object sent) {
        return Objects.toString(sent, "").replace("\0", "");
    }

    /// A piece of the list of scans.
    ///
    /// @param next cursor of the next piece; nothing at the end
    public record Piece(List<Out> items, @Nullable String next) {}

    /// A scan.
    ///
    /// @param organisation nothing for a scan of yourself
    /// @param state open or closed
    /// @param closedAt nothing while people answer
    /// @param sharedAt since when the board of the federation reads its results
    public record Out(
            int id,
            @Nullable Long organisation,
            String set,
            int setVersion,
            String state,
            String sector,
            String size,
            @Nullable Integer founded,
            String last,
            @Nullable LocalDate closesOn,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant sharedAt,
            String path) {
        static Out of(Scan it) {
            var profile = it.profile();
            return new Out(
                    it.id(),
                    boxed(it.organisation()),
                    it.set().id(),
                    it.set().version(),
                    it.open() ? "open" : "closed",
                    profile.sector(),
                    profile.size().code(),
                    profile.founded().isPresent() ? (Integer) profile.founded().getAsInt() : null,
                    it.lastFirst() ? "before" : "after",
                    it.closesOn().orElse(null),
                    it.openedAt(),
                    it.closedAt().orElse(null),
                    it.sharedAt().orElse(null),
                    it.path());
        }
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }

    /// How far the roles of an open scan are.
    public record Invited(List<Line> items, @Nullable String next) {
        static Invited of(Scans.Page page) {
            return new Invited(
                    Arrays.stream(Role.values()).map(it -> Line.of(page, it)).toList(), null);
        }
    }

    /// A role, its link and how many use it.
    ///
    /// @param path of the link; whoever has it can begin in this role
    /// @param begun how many began; nothing for fewer than three
    /// @param ready how many say that they are ready; nothing for fewer than three
    public record Line(
            String role, @Nullable String path, @Nullable Long begun, @Nullable Long ready) {
        private static Line of(Scans.Page page, Role role) {
            var count = page.counts().getOrDefault(role, new Count(0, 0));
            return new Line(
                    role.code(),
                    page.links().get(role),
                    shown(count.begun()),
                    shown(count.ready()));
        }

        private static @Nullable Long shown(long count) {
            return count < ScanViews.FEWEST ? null : (Long) count;
        }
    }

    /// A role.
    public record Which(@Nullable String role) {}

    /// A last day.
    public record Until(@Nullable String closesOn) {}

    /// Whether the board of the federation may read it.
    public record Shared(boolean shared) {}

    /// Addresses to which a role's link goes.
    public record Mails(@Nullable String role, @Nullable List<String> addresses) {
        MailForm form() {
            return new MailForm(
                    text(role), addresses == null ? "" : text(String.join("\n", addresses)));
        }
    }

    /// How many mails were sent.
    public record Sent(int mails) {}
}

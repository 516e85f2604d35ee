package coop.meent.compass.scans;

import coop.meent.api.Pass;
import coop.meent.api.Platform;
import coop.meent.api.Transaction;
import coop.meent.compass.scores.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The link of each role, by which people begin to answer. It is kept sealed, so that who leads can
/// copy it again.
public final class JoinLinks {
    /// What the link permits: to begin, in one role. It claims `scan` and `role`.
    public static final String PURPOSE = "scan.join";

    /// Its page.
    public static final String PATH = "/join/{secret}";

    /// The name under which the link says which scan it is of.
    public static final String SCAN = "scan";

    /// The name under which it says as what one answers, by [Role#code].
    public static final String ROLE = "role";

    // the scan itself knows when it is over; a link on paper outlives a last day that is put off
    private static final Duration LASTS = Duration.ofDays(366);

    private final InvitationStore store = new InvitationStore();
    private final Platform platform;
    private final Clock clock;

    JoinLinks(Platform platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /// {@return the path of a link in the place of the one before, which leads nowhere from then
    /// on}
    String make(Transaction tx, int scan, Role role) {
        platform.passes().revoke(tx, PURPOSE, subject(scan, role));
        var now = clock.instant();
        var pass =
                Pass.of(PURPOSE, subject(scan, role), "/compass" + PATH, now.plus(LASTS))
                        .claiming(Map.of(SCAN, Integer.toString(scan), ROLE, role.code()));
        var link = platform.passes().issue(tx, pass);
        var sealed = platform.seals().close(place(scan, role), link);
        store.put(tx.handle(), scan, role, sealed, now);
        return link;
    }

    /// Counts mails with the links of a scan.
    ///
    /// @return how many there were by now
    int mailed(Transaction tx, int scan, int more) {
        return store.mailed(tx.handle(), scan, more);
    }

    void end(Transaction tx, int scan) {
        for (var role : Role.values()) {
            platform.passes().revoke(tx, PURPOSE, subject(scan, role));
        }
    }

    /// {@return the paths of the links, with their secrets; without those that cannot be read}
    Map<Role, String> of(Handle db, int scan) {
        var links = new EnumMap<Role, String>(Role.class);
        store.of(db, scan)
                .forEach((role, sealed) ->
                        platform.seals()
                                .open(place(scan, role), sealed)
                                .ifPresent(it -> links.put(role, it)));
        return links;
    }

    private static String subject(int scan, Role role) {
        return Scan.TYPE + ":" + scan + "/" + role.code();
    }

    private static String place(int scan, Role role) {
        return "compass.invitation:" + scan + ":" + role.code();
    }
}

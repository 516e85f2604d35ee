package coop.meent.compass.scans;

import coop.meent.api.Mail;
import coop.meent.api.MeentException;
import coop.meent.api.MeentException.Code;
import coop.meent.api.Organisation;
import coop.meent.api.Platform;
import coop.meent.api.Problem;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.compass.scores.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Mails a role's link to pasted addresses, once to each. No address is kept.
final class MailDesk {
    // a form must not fill mailboxes; whoever has more members has a newsletter
    private static final int MOST_OF_A_SCAN = 1000;

    private final ScanStore store = new ScanStore();
    private final Platform platform;
    private final ScanSight sight;
    private final JoinLinks links;

    MailDesk(Platform platform, ScanSight sight) {
        this.platform = platform;
        this.sight = sight;
        this.links = new JoinLinks(platform, platform.clock());
    }

    /// Sends the mails of a form without problems.
    ///
    /// @return how many
    /// @throws MeentException when the viewer does not lead the scan, when it is closed, or, as
    ///   invalid, when its mails are too many
    int send(Viewer viewer, int id, MailForm form) {
        var to = form.all();
        var role = form.as().orElseThrow();
        return platform.transactions()
                .run(
                        viewer,
                        tx -> {
                            var scan = invited(tx, viewer, id);
                            if (links.mailed(tx, id, to.size()) > MOST_OF_A_SCAN) {
                                var many =
                                        Problem.of(
                                                "addresses",
                                                "scans.problem.too-many",
                                                MOST_OF_A_SCAN);
                                throw MeentException.invalid(List.of(many));
                            }
                            var url = url(tx, scan, role, viewer.language());
                            to.forEach(it -> tx.send(mail(viewer, scan, it, url)));
                            tx.audit("scan.invited", "scan:" + id, Map.of("mails", to.size()));
                            return to.size();
                        });
    }

    private Scan invited(Transaction tx, Viewer viewer, int id) {
        var scan =
                store.lock(tx.handle(), id)
                        .orElseThrow(() -> MeentException.notFound("scan " + id));
        if (!sight.leads(viewer, scan)) {
            throw new MeentException(Code.FORBIDDEN, "does not lead scan " + id);
        }
        if (!scan.open() || scan.organisation().isEmpty()) {
            throw new MeentException(Code.CONFLICT, "nobody to invite: " + id);
        }
        return scan;
    }

    // the key that sealed the link may be lost; then a new one takes its place
    private String url(Transaction tx, Scan scan, Role role, String language) {
        var path = links.of(tx.handle(), scan.id()).get(role);
        return platform.links()
                .absolute(path == null ? links.make(tx, scan.id(), role) : path, language);
    }

    private Mail mail(Viewer viewer, Scan scan, String address, String url) {
        var language = viewer.language();
        var name =
                platform.organisations()
                        .find(scan.organisation().orElseThrow())
                        .map(Organisation::name)
                        .orElse("");
        return Mail.to(
                new Mail.Guest("", address, language),
                text(language, "scans.mail.subject", name),
                text(language, "scans.mail.text", name, viewer.name()),
                Optional.of(new Mail.Action(text(language, "scans.mail.button"), url)));
    }

    private String text(String language, String key, Object... arguments) {
        return platform.texts().text(language, key, arguments);
    }
}

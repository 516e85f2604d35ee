package coop.meent.core.health;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.audit.AuditSealer;
import coop.meent.core.plugins.PluginOffice;
import coop.meent.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Looks at everything that can be wrong with an installation, and says how to mend it.
public final class Doctor {
    private static final Viewer SELF = Viewer.system("doctor");
    private static final long LITTLE_SPACE = 500_000_000;
    private static final long LONG_TRANSACTION = 60;

    private final Transactions core;
    private final Settings settings;
    private final AuditSealer audit;
    private final PluginOffice plugins;
    private final HealthStore health = new HealthStore();

    /// @param core the door of the schema `core`
    public Doctor(Transactions core, Settings settings, AuditSealer audit, PluginOffice plugins) {
        this.core = core;
        this.settings = settings;
        this.audit = audit;
        this.plugins = plugins;
    }

    /// {@return what was found, part by part}
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(database());
        findings.add(transactions());
        findings.add(chain());
        findings.add(mail());
        findings.add(disk());
        findings.add(address());
        if (settings.safeMode()) {
            findings.add(
                    Finding.warning(
                            "safe mode",
                            "No plugin runs and only administrators are let in: take MEENT_SAFE_MODE away once the site is mended."));
        }
        plugins.all().stream()
                .filter(it -> it.observed().equals("failed"))
                .map(it -> Finding.broken("plugin " + it.id(), it.reason()))
                .forEach(findings::add);
        plugins.all().stream()
                .filter(it -> it.wanted().equals("enabled"))
                .filter(it -> it.vouched().kind().equals("unsigned"))
                .map(it -> Finding.warning("plugin " + it.id(), "It has no signature."))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private Finding database() {
        return core.read(
                SELF,
                db -> {
                    var version = health.version(db);
                    if (!health.durable(db)) {
                        return Finding.broken(
                                "database",
                                "PostgreSQL "
                                        + version
                                        + " may lose data: set fsync and full_page_writes to on.");
                    }
                    if (!health.encoding(db).equals("UTF8")) {
                        return Finding.broken("database", "The database must be encoded in UTF8.");
                    }
                    return Finding.fine("database", "PostgreSQL " + version + ", durable, UTF8.");
                });
    }

    private Finding transactions() {
        long oldest = core.read(SELF, health::oldestTransaction);
        return oldest > LONG_TRANSACTION
                ? Finding.warning(
                        "transactions",
                        "One has been open for %d s; mail and search wait for it."
                                .formatted(oldest))
                : Finding.fine("transactions", "None is open for long.");
    }

    private Finding chain() {
        var broken = audit.firstBroken();
        long waiting = core.read(SELF, health::unsealed);
        return broken.map(seq ->
                        Finding.broken(
                                "audit log",
                                "Line %d is not as it was sealed: somebody changed the database."
                                        .formatted(seq)))
                .orElseGet(() ->
                        Finding.fine(
                                "audit log",
                                "The chain holds; %d lines wait for their seal."
                                        .formatted(waiting)));
    }

    private Finding mail() {
        if (settings.smtp().isEmpty()) {
            return Finding.warning(
                    "mail", "No MEENT_SMTP_URL: mail stays on the site, under /admin/mail.");
        }
        long failing = core.read(SELF, health::mailThatFails);
        return failing > 0
                ? Finding.warning(
                        "mail", "%d mails do not leave; see /admin/mail.".formatted(failing))
                : Finding.fine("mail", "Nothing is stuck.");
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(settings.data()).getUsableSpace();
            var text = "%d MB free in %s.".formatted(free / 1_000_000, settings.data());
            return free < LITTLE_SPACE ? Finding.warning("disk", text) : Finding.fine("disk", text);
        } catch (IOException unreadable) {
            return Finding.broken(
                    "disk", "The data folder cannot be read: " + unreadable.getMessage());
        }
    }

    private Finding address() {
        return settings.baseUrl()
                .map(url -> Finding.fine("address", "Links in mail lead to " + url + "."))
                .orElseGet(() ->
                        Finding.warning(
                                "address", "No MEENT_BASE_URL: links in mail lead to localhost."));
    }
}

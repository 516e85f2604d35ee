package coop.meent.core.plugins;

import coop.meent.api.Mail;
import coop.meent.api.Notice;
import coop.meent.api.SiteEvent;
import coop.meent.api.Transaction;
import coop.meent.api.Transactions;
import coop.meent.api.UndeclaredException;
import coop.meent.api.Viewer;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The door of a plugin that does not send mail.
public final class DeclaredTransactions implements Transactions {
    private final String plugin;
    private final Transactions door;

    private DeclaredTransactions(String plugin, Transactions door) {
        this.plugin = plugin;
        this.door = door;
    }

    /// {@return the door through which a plugin does what it declares}
    public static Transactions of(Manifest manifest, Transactions door) {
        return manifest.capabilities().mail()
                ? door
                : new DeclaredTransactions(manifest.id(), door);
    }

    /// {@return an open transaction in which a plugin does what it declares}
    public static Transaction of(Manifest manifest, Transaction tx) {
        return manifest.capabilities().mail() ? tx : new WithoutMail(manifest.id(), tx);
    }

    @Override
    public <T> T run(Viewer viewer, Function<Transaction, T> work) {
        return door.run(viewer, tx -> work.apply(new WithoutMail(plugin, tx)));
    }

    @Override
    public <T> T read(Viewer viewer, Function<Handle, T> work) {
        return door.read(viewer, work);
    }

    private record WithoutMail(String plugin, Transaction tx) implements Transaction {
        @Override
        public Handle handle() {
            return tx.handle();
        }

        @Override
        public void audit(String action, String subject, Map<String, ?> details) {
            tx.audit(action, subject, details);
        }

        @Override
        public void publish(String type, String id) {
            tx.publish(type, id);
        }

        @Override
        public void publish(SiteEvent event) {
            tx.publish(event);
        }

        @Override
        public void send(Mail mail) {
            throw new UndeclaredException(
                    "%s sends a mail, but its plugin.json does not say \"capabilities\": {\"mail\": true}"
                            .formatted(plugin));
        }

        @Override
        public void notify(Notice notice) {
            tx.notify(notice);
        }

        @Override
        public void live(String topic, long version) {
            tx.live(topic, version);
        }
    }
}

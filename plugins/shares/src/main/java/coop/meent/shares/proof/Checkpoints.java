package coop.meent.shares.proof;

import coop.meent.api.Mail;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Role;
import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.proof.CheckpointStore.Sent;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Tells the people of a cooperative where the chain of its register stands, so that nobody can
/// rewrite what stands before.
public final class Checkpoints {
    private static final Viewer SELF = Viewer.system("shares.checkpoints");
    private static final By SITE =
            new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    private static final Set<Role> PEOPLE =
            Set.of(Role.REGISTRAR, Role.REPRESENTATIVE, Role.ADMINISTRATOR);

    private final Platform platform;
    private final Registers registers;
    private final Book book;
    private final ChainStore chain = new ChainStore();
    private final CheckpointStore store = new CheckpointStore();

    Checkpoints(Platform platform, Registers registers, Book book) {
        this.platform = platform;
        this.registers = registers;
        this.book = book;
    }

    /// {@return where the chain stands now, for what is printed}
    ///
    /// @param db sees the register already
    public Checkpoint head(Handle db, long register) {
        return chain.head(db, register);
    }

    /// {@return who keeps the register and who represents its cooperative}
    List<Person> receivers(Register register) {
        return platform.people().holding(register.organisation(), PEOPLE);
    }

    /// Writes a checkpoint into the chain and mails it, when anything was recorded since the last.
    ///
    /// @return it, when there was
    Optional<Checkpoint> send(Register register) {
        var receivers = receivers(register);
        return registers.run(register.id(), SELF, tx -> send(tx, register, receivers));
    }

    private Optional<Checkpoint> send(Transaction tx, Register register, List<Person> receivers) {
        var db = tx.handle();
        if (!chain.grown(db, register.id())) {
            return Optional.empty();
        }
        var head = chain.lockedHead(db, register.id());
        var deed = new Deed.Checkpoint(head.seq(), head.hash());
        var today = LocalDate.now(platform.clock());
        book.recordIn(tx, register, List.of(new Draft(today, deed, SITE, "", List.of())));
        var ids = receivers.stream().map(Person::id).toList();
        store.add(db, register.id(), new Sent(head, platform.clock().instant(), ids));
        receivers.forEach(it -> tx.send(mail(register, head, it)));
        tx.audit(
                "checkpoint.sent",
                "register:" + register.id(),
                Map.of("seq", head.seq(), "receivers", ids.size()));
        return Optional.of(head);
    }

    private Mail mail(Register register, Checkpoint head, Person to) {
        var words = platform.texts();
        var language = to.language();
        var number = Long.toString(register.id());
        return new Mail(
                to.id(),
                words.text(language, "shares.proof.mail.subject", register.name(), head.seq()),
                words.text(
                        language, "shares.proof.mail.text", register.name(), head.text(), number),
                Optional.of(
                        new Mail.Action(
                                words.text(language, "shares.proof.mail.action"),
                                platform.links()
                                        .absolute("/shares/" + number + "/proof", language))));
    }
}

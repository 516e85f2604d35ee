package coop.meent.shares.statutes;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Book;
import coop.meent.shares.book.Refused;
import coop.meent.shares.classes.ClassBook;
import coop.meent.shares.classes.ClassText;
import coop.meent.shares.classes.ClassVersion;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/// Begins classes of shares.
final class ClassDesk {
    private final Registers registers;
    private final Book book;
    private final ClassBook classes;
    private final Clock clock;

    ClassDesk(Registers registers, Book book, ClassBook classes, Clock clock) {
        this.registers = registers;
        this.book = book;
        this.classes = classes;
        this.clock = clock;
    }

    /// What is known of the classes of a register.
    record Known(List<ClassVersion> versions, List<ClassText> texts) {}

    Known known(Register register, Viewer viewer) {
        return registers.read(
                register.id(), viewer, db -> new Known(classes.versions(db), classes.texts(db)));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// {@return what the ledger has against it, for a class that is there or one to begin}
    List<Problem> judge(Register register, Viewer viewer, ClassForm form, By by) {
        return switch (book.preview(register, viewer, form.draft(by))) {
            case Verdict.Posted _ -> List.of();
            case Verdict.Refused(var reasons) -> reasons.stream().map(Refused::problem).toList();
        };
    }

    /// Begins a class, with its entry and its words.
    ///
    /// @return its number; the form that was judged had none yet
    int begin(Register register, Viewer viewer, ClassForm form, By by) {
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    int number = classes.prepare(tx.handle(), clock.instant());
                    var numbered = form.of(number);
                    book.recordIn(tx, register, List.of(numbered.draft(by)));
                    classes.word(tx, register.id(), numbered.text(clock.instant(), by.actor()));
                    return number;
                });
    }

    /// {@return the number that a new class would get now}
    int next(Register register, Viewer viewer) {
        return registers.read(
                register.id(),
                viewer,
                db ->
                        classes.versions(db).stream()
                                        .mapToInt(ClassVersion::shareClass)
                                        .max()
                                        .orElse(0)
                                + 1);
    }

    static OptionalInt number(String text) {
        return text.matches("[1-9]\\d{0,8}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}

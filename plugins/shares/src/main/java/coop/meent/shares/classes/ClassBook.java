package coop.meent.shares.classes;

import coop.meent.api.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The classes of a register by date; each question is one statement.
public final class ClassBook {
    private final ClassStore store = new ClassStore();

    /// {@return what each class is by number and date, oldest first, the later of two of one day
    /// last; what was reversed is not there}
    public List<ClassVersion> versions(Handle db) {
        return store.versions(db);
    }

    /// {@return what each class is on a day, by number}
    public Map<Integer, ClassVersion> on(Handle db, LocalDate day) {
        return on(versions(db), day);
    }

    /// {@return what each class is on a day, of versions that were read before}
    public static Map<Integer, ClassVersion> on(List<ClassVersion> versions, LocalDate day) {
        var on = new TreeMap<Integer, ClassVersion>();
        versions.stream()
                .filter(it -> !it.from().isAfter(day))
                .forEach(it -> on.put(it.shareClass(), it));
        return on;
    }

    /// {@return how the statutes worded each class, oldest first, the later of two of one day last}
    public List<ClassText> texts(Handle db) {
        return store.texts(db);
    }

    /// {@return how the statutes word a class on a day, of texts that were read before; its first
    /// wording on any day before that}
    public static Optional<ClassText> on(List<ClassText> texts, int shareClass, LocalDate day) {
        var own = texts.stream().filter(it -> it.shareClass() == shareClass).toList();
        return own.stream()
                .filter(it -> !it.from().isAfter(day))
                .max(Comparator.comparing(ClassText::from).thenComparingInt(ClassText::no))
                .or(() -> own.stream().findFirst());
    }

    /// {@return the number of a class that is prepared: it begins with its first entry}
    public int prepare(Handle db, Instant at) {
        return store.prepare(db, at);
    }

    /// Writes how the statutes word a class from a day on, beside what was written before.
    public void word(Transaction tx, long register, ClassText text) {
        int no = store.insert(tx.handle(), text);
        tx.audit(
                "class.worded",
                "class:" + register + "." + text.shareClass(),
                Map.of("version", no, "from", text.from().toString()));
    }
}

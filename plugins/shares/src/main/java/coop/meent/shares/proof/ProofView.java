package coop.meent.shares.proof;

import coop.meent.api.People.Person;
import coop.meent.shares.proof.CheckpointStore.Check;
import coop.meent.shares.proof.CheckpointStore.Sent;
import coop.meent.shares.registers.Register;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// What the page shows.
///
/// @param register its number
/// @param checked whether somebody ever looked
/// @param problems of the last check
/// @param receivers names of who got the last checkpoint
public record ProofView(
        long register,
        Read read,
        boolean checked,
        List<Trouble> problems,
        List<Line> sent,
        List<String> receivers) {
    /// What the database says.
    record Read(Checkpoint head, Optional<Check> check, List<Sent> sent) {}

    /// Something wrong.
    ///
    /// @param text message key
    /// @param path of the entry
    public record Trouble(long seq, String text, String detail, String path) {}

    /// A checkpoint that was sent.
    public record Line(long seq, String text, Instant at, int receivers) {}

    static ProofView of(Register register, Read read, LongFunction<Optional<Person>> people) {
        var lines = read.check().map(Check::problems).orElse(List.of());
        var entries = "/shares/" + register.id() + "/entries/";
        return new ProofView(
                register.id(),
                read,
                read.check().isPresent(),
                lines.stream()
                        .flatMap(it -> Noted.read(it).stream())
                        .map(it ->
                                new Trouble(
                                        it.seq(),
                                        "shares.proof.fault." + it.code(),
                                        it.detail(),
                                        entries + it.seq()))
                        .toList(),
                read.sent().stream().map(ProofView::line).toList(),
                read.sent().stream()
                        .limit(1)
                        .flatMap(it -> it.receivers().stream())
                        .flatMap(it -> people.apply(it).stream())
                        .map(Person::name)
                        .toList());
    }

    private static Line line(Sent it) {
        return new Line(
                it.checkpoint().seq(), it.checkpoint().text(), it.at(), it.receivers().size());
    }

    /// {@return whether nothing was wrong at the last look}
    public boolean holds() {
        return checked && problems.isEmpty() && read.check().filter(Check::holds).isPresent();
    }

    /// {@return when somebody last looked}
    public Instant at() {
        return read.check().map(Check::at).orElse(Instant.EPOCH);
    }

    /// {@return up to which entry}
    public long through() {
        return read.check().map(Check::through).orElse(0L);
    }

    String end() {
        return read.head().text();
    }

    /// {@return a checkpoint to try the command with: the last that was sent, or the end}
    public String example() {
        return sent.isEmpty() ? end() : sent.getFirst().text();
    }
}

package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.shares.book.AsOf;
import coop.meent.shares.book.LotHeld;
import coop.meent.shares.book.Recorded;
import coop.meent.shares.book.Refused;
import coop.meent.shares.desk.FieldView.Choice;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a manager does with the form of an entry: read it, look at what it would change, record it.
final class Entering {
    private final Tools tools;
    private final Roster roster;

    Entering(Tools tools) {
        this.tools = tools;
        this.roster = tools.roster();
    }

    /// What came of a form.
    sealed interface Outcome {
        /// It comes back.
        record Back(EntryFormView form) implements Outcome {}

        /// It may be recorded; this is what it changes.
        record Shown(PreviewView preview, EntryFormView form) implements Outcome {}

        /// It is recorded.
        record Done(Recorded recorded) implements Outcome {}
    }

    EntryFormView form(Standing standing, Viewer viewer, EntryForm form) {
        return form(standing, viewer, form, new Reading.Wrong(List.of(), Map.of()));
    }

    private EntryFormView form(
            Standing standing, Viewer viewer, EntryForm form, Reading.Wrong wrong) {
        var register = standing.register();
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var today = tools.today();
                            var words = tools.words(viewer.language());
                            var names = roster.names(db, numbers(form), today);
                            var forms =
                                    new EntryForms(
                                            words,
                                            register,
                                            names,
                                            roster.few(db),
                                            lots(db, form, words));
                            return forms.view(form, wrong.problems(), wrong.candidates());
                        });
    }

    private static List<Long> numbers(EntryForm form) {
        return form.fields().stream()
                .filter(it -> it.shape() == Field.Shape.HOLDER)
                .map(form::value)
                .filter(it -> it.matches("[1-9]\\d{0,14}"))
                .map(Long::valueOf)
                .toList();
    }

    private List<Choice> lots(Handle db, EntryForm form, Words words) {
        var asked = form.fields().contains(Field.LOT) || form.fields().contains(Field.OWN_LOT);
        var who = form.value(form.kind() == EntryKind.TRANSFER ? Field.FROM : Field.HOLDER);
        if (!asked || !who.matches("[1-9]\\d{0,14}")) {
            return List.of();
        }
        var codes = roster.classes(db, tools.today());
        return tools.holdings().lots(db, AsOf.of(tools.today()), Long.parseLong(who)).stream()
                .map(it -> lot(it, codes, words))
                .toList();
    }

    private static Choice lot(LotHeld lot, Map<Integer, String> codes, Words words) {
        var label =
                words.text(
                        "shares.desk.lot.choice",
                        Long.toString(lot.lot()),
                        lot.amount().shares(),
                        codes.getOrDefault(lot.shareClass(), ""),
                        words.day(lot.since()));
        return new Choice(Long.toString(lot.lot()), label, "");
    }

    /// {@return what the form would change, or itself with what is wrong}
    Outcome look(Standing standing, Viewer viewer, EntryForm form) {
        return switch (read(standing, viewer, form)) {
            case Reading.Wrong wrong -> new Outcome.Back(form(standing, viewer, form, wrong));
            case Reading.Ready(var draft, var numbered) -> look(standing, viewer, numbered, draft);
        };
    }

    private Outcome look(Standing standing, Viewer viewer, EntryForm form, Draft draft) {
        return switch (tools.book().preview(standing.register(), viewer, draft)) {
            case Verdict.Refused(var reasons) ->
                    refused(
                            standing,
                            viewer,
                            form,
                            reasons.stream().map(Refused::problem).toList());
            case Verdict.Posted(var entry) ->
                    new Outcome.Shown(
                            preview(standing.register(), viewer, form, entry),
                            form(standing, viewer, form));
        };
    }

    /// {@return the recorded entry, or the form with what is wrong}
    Outcome record(Standing standing, Viewer viewer, EntryForm form, Optional<String> key) {
        return switch (read(standing, viewer, form)) {
            case Reading.Wrong wrong -> new Outcome.Back(form(standing, viewer, form, wrong));
            case Reading.Ready(var draft, var numbered) -> {
                try {
                    var book = tools.book();
                    yield new Outcome.Done(book.record(standing.register(), viewer, draft, key));
                } catch (Refused refusal) {
                    yield refused(standing, viewer, numbered, refusal.problems());
                }
            }
        };
    }

    private Outcome refused(
            Standing standing, Viewer viewer, EntryForm form, List<Problem> problems) {
        return new Outcome.Back(
                form(standing, viewer, form, new Reading.Wrong(problems, Map.of())));
    }

    private Reading read(Standing standing, Viewer viewer, EntryForm form) {
        var register = standing.register();
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> Deeds.read(form, lookups(db, register), standing.by(viewer)));
    }

    private BookLookups lookups(Handle db, Register register) {
        return new BookLookups(db, register, roster, tools.holdings());
    }

    private PreviewView preview(Register register, Viewer viewer, EntryForm form, Entry entry) {
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var preview = Preview.of(db, entry, tools.holdings());
                            var names = roster.names(db, entry, tools.today());
                            var words = tools.words(viewer.language());
                            return new PreviewView(
                                    new EntryWords(words, names).sentence(entry),
                                    entry.effective(),
                                    preview.countsFrom(),
                                    UUID.randomUUID().toString(),
                                    form.fields().stream()
                                            .map(it ->
                                                    new PreviewView.Hidden(
                                                            it.key(), form.value(it)))
                                            .toList(),
                                    preview.rows(names),
                                    preview.more(),
                                    preview.lots(names),
                                    preview.totals(names));
                        });
    }
}

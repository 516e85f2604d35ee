package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.api.Viewer;
import coop.meent.shares.book.Refused;
import coop.meent.shares.ledger.By;
import coop.meent.shares.ledger.Deed;
import coop.meent.shares.ledger.Draft;
import coop.meent.shares.ledger.Entry;
import coop.meent.shares.ledger.Verdict;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Looks at what a reversal would undo, and at what stands in its way.
final class Reversing {
    private static final int FEW = 20;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    // what the ledger says once somebody agreed is asked as if the site itself did it
    private static final By AGREED =
            new By(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    private final Tools tools;
    private final Journal journal;
    private final EntrySheets sheets;

    Reversing(Tools tools, Journal journal, EntrySheets sheets) {
        this.tools = tools;
        this.journal = journal;
        this.sheets = sheets;
    }

    /// What a reversal comes to.
    ///
    /// @param problems with what was typed
    /// @param refusals why it cannot be, in words
    /// @param rests entries that must be reversed before
    record Look(
            EntryView entry,
            List<PreviewView.Row> rows,
            int more,
            List<Problem> problems,
            List<String> refusals,
            List<EntryRow> rests) {}

    Look look(Standing standing, Viewer viewer, long seq, String cause) {
        var register = standing.register();
        var view = sheets.view(standing, viewer, seq);
        var deed = new Deed.Reversal(seq);
        var draft = new Draft(view.row().effective(), deed, AGREED, cause, List.of());
        return switch (tools.book().preview(register, viewer, draft)) {
            case Verdict.Posted(var entry) -> possible(register, viewer, view, entry);
            case Verdict.Refused(var reasons) -> refused(register, viewer, view, reasons);
        };
    }

    private Look possible(Register register, Viewer viewer, EntryView view, Entry entry) {
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var preview = Preview.of(db, entry, tools.holdings());
                            var names = tools.roster().names(db, entry, tools.today());
                            return new Look(
                                    view,
                                    preview.rows(names),
                                    preview.more(),
                                    List.of(),
                                    List.of(),
                                    List.of());
                        });
    }

    private Look refused(
            Register register, Viewer viewer, EntryView view, List<Verdict.Reason> reasons) {
        var words = tools.words(viewer.language());
        var problems = new ArrayList<Problem>();
        var refusals = new ArrayList<String>();
        for (var reason : reasons) {
            var problem = Refused.problem(reason);
            if (reason.field().equals(Field.CAUSE.key())) {
                problems.add(problem);
            } else {
                refusals.add(words.text(problem.key(), problem.arguments().toArray()));
            }
        }
        var rests = resting(reasons);
        return tools.registers()
                .read(
                        register.id(),
                        viewer,
                        db -> {
                            var found =
                                    rests.stream()
                                            .map(it -> tools.entries().find(db, it))
                                            .flatMap(Optional::stream)
                                            .toList();
                            var rows = journal.rows(db, register.id(), words, found);
                            return new Look(view, List.of(), 0, problems, refusals, rows);
                        });
    }

    // the ledger lists them in its second argument, as one reads them
    private static List<Long> resting(List<Verdict.Reason> reasons) {
        return reasons.stream()
                .filter(it -> it.code().equals("others_rest_on"))
                .map(it -> it.arguments().getLast().toString())
                .flatMap(it -> NUMBER.matcher(it).results())
                .map(it -> Long.valueOf(it.group()))
                .limit(FEW)
                .toList();
    }
}

package coop.meent.app;

import coop.meent.core.plugins.Condition;
import coop.meent.core.plugins.PluginRefused;
import coop.meent.core.plugins.PluginSheet;
import coop.meent.core.plugins.Requirement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// All that is known of one plugin.
@Command(name = "show", description = "Shows all that is known of a plugin.")
final class ShowPlugin implements Callable<Integer> {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Override
    public Integer call() {
        return PluginCommand.done((office, _) ->
                print(
                        office.plugins()
                                .sheet(id)
                                .orElseThrow(() ->
                                        new PluginRefused("There is no plugin " + id + " here."))));
    }

    private static void print(PluginSheet sheet) {
        var row = sheet.row();
        line("%s %s".formatted(row.id(), row.version()));
        line("wanted     " + row.wanted());
        line("observed   %s %s".formatted(row.observed(), row.reason()));
        line("needs      " + listed(sheet.needs().required()));
        line("uses       " + listed(sheet.needs().optional()));
        line(
                "needed by  "
                        + (sheet.neededBy().isEmpty() ? "-" : String.join(", ", sheet.neededBy())));
        line("");
        sheet.conditions().forEach(it -> line(condition(it)));
        line("");
        sheet.changes()
                .forEach(it ->
                        line(
                                "%s  %-10s %s"
                                        .formatted(
                                                at(it.condition().since()),
                                                it.version(),
                                                said(it.condition()))));
    }

    private static String condition(Condition it) {
        return "%s  since %s".formatted(said(it), at(it.since()));
    }

    private static String said(Condition it) {
        var what = "%-8s %-3s".formatted(it.kind().key(), it.met() ? "yes" : "no");
        return it.reason().isEmpty() ? what : what + " " + it.reason();
    }

    private static String listed(List<Requirement> needs) {
        var texts = needs.stream().map(it -> it.id() + " " + it.range()).toList();
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }

    private static Instant at(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void line(String text) {
        System.out.println(text.strip());
    }
}

package coop.meent.shares.proof;

import coop.meent.api.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// `./meent shares verify --export FILE`: looks at an export, on any machine. There need be no
/// database and no installation.
public final class VerifyExport implements Command.Offline {
    @Override
    public boolean takes(List<String> arguments) {
        return Asked.namesFile(arguments);
    }

    @Override
    public int with(Command.Call call) throws IOException {
        var report = new Report(call);
        var asked = Asked.read(call.arguments());
        if (!asked.problems().isEmpty()) {
            return report.refuse(asked.problems().getFirst());
        }
        var file = asked.export().orElseThrow();
        if (!Files.isReadable(file)) {
            return report.refuse("The file %s cannot be read.".formatted(file));
        }
        try (var in = Files.newInputStream(file)) {
            var export = ExportFile.read(in, asked.checkpoint());
            report.tell(export.name(), export.inspection());
            return report.code();
        } catch (ExportFile.Unreadable wrong) {
            return report.refuse("%s: %s".formatted(file, wrong.getMessage()));
        }
    }
}

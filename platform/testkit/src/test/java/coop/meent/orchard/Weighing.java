package coop.meent.orchard;

import coop.meent.api.Command;
import coop.meent.api.MeentPlugin;
import coop.meent.api.Platform;
import coop.meent.api.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the operator asks of the orchard: how much was picked, here or as a file says.
final class Weighing implements MeentPlugin {
    private final Platform platform;
    private final FruitStore store = new FruitStore();

    Weighing(Platform platform) {
        this.platform = platform;
    }

    // cut: commands
    @Override
    public List<Command> commands() {
        return List.of(new Command("weigh", this::weigh));
    }

    private int weigh(Command.Call call) {
        if (!call.arguments().isEmpty()) {
            call.err().println("orchard weigh takes no arguments but --list FILE");
            return Command.REFUSED;
        }
        var self = Viewer.system("orchard.weigh");
        call.out().println(platform.transactions().read(self, store::all).size());
        return Command.DONE;
    }

    // end

    // cut: offline
    /// Weighs what a list says, wherever there is one.
    public static final class OfList implements Command.Offline {
        @Override
        public boolean takes(List<String> arguments) {
            return arguments.size() == 2 && arguments.getFirst().equals("--list");
        }

        @Override
        public int with(Command.Call call) throws IOException {
            var list = Path.of(call.arguments().getLast());
            if (!Files.isReadable(list)) {
                call.err().println("The list %s cannot be read.".formatted(list));
                return Command.REFUSED;
            }
            call.out().println(Files.readAllLines(list).size());
            return Command.DONE;
        }
    }
    // end
}

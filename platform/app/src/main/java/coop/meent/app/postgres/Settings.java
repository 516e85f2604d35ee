package coop.meent.app.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The server's settings: sizes in its own file, where an operator may change them; what safety
/// rests on, on its command line, where no file overrules it.
final class Settings {
    static final List<String> AT_CREATION =
            List.of(
                    "shared_buffers=64MB",
                    "max_connections=60",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "logging_collector=on",
                    "log_directory=../log",
                    "log_filename=postgresql-%a.log",
                    "log_truncate_on_rotation=on");

    private Settings() {}

    static String onCommandLine(int port, boolean durable) {
        var settings = new ArrayList<String>();
        settings.add("port=" + port);
        settings.add("listen_addresses=127.0.0.1");
        settings.add("unix_socket_directories=");
        var safe = durable ? "on" : "off";
        settings.add("fsync=" + safe);
        settings.add("full_page_writes=" + safe);
        settings.add("synchronous_commit=" + safe);
        return settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }
}

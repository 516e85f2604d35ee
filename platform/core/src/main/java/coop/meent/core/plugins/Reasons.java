package coop.meent.core.plugins;

import coop.meent.core.data.MigrationFailed;
import coop.meent.core.work.watch.Broken;
import io.pebbletemplates.pebble.error.PebbleException;
import java.lang.reflect.InvocationTargetException;

/// Says in a sentence or two, for the administrator, why a plugin does not start and what helps. No
/// traces: those are in the log.
final class Reasons {
    private static final int LONGEST = 300;

    private Reasons() {}

    /// {@return why it did not start}
    static String ofStart(Throwable failure) {
        return switch (failure) {
            case MigrationFailed told -> String.valueOf(told.getMessage());
            case PebbleException told -> ofTemplate(told);
            case Broken thrown -> ofStart(cause(thrown));
            case InvocationTargetException thrown -> ofStart(cause(thrown));
            case ExceptionInInitializerError thrown -> ofStart(cause(thrown));
            case UnsupportedClassVersionError _ ->
                    "It is compiled for a newer Java than %d, which runs here: ask for a version for this site."
                            .formatted(Runtime.version().feature());
            case LinkageError missing -> ofMissing(missing);
            default ->
                    "It throws when it starts (%s): only whoever made it can mend that."
                            .formatted(named(failure));
        };
    }

    /// {@return why what it brings could not be taken up}
    static String ofTakingUp(Throwable failure) {
        return failure instanceof IllegalArgumentException told
                ? "It cannot be taken up: %s.".formatted(line(String.valueOf(told.getMessage())))
                : ofStart(failure);
    }

    /// {@return why its class could not be constructed}
    static String ofClass(String name, Throwable failure) {
        return switch (failure) {
            case ClassNotFoundException missing
                    when String.valueOf(missing.getMessage()).startsWith(name) ->
                    "Its plugin.json names the class %s, which is not in the archive."
                            .formatted(name);
            case ClassCastException _ -> "Its class %s is no MeentPlugin.".formatted(name);
            case NoSuchMethodException _ ->
                    "Its class %s has no public constructor that takes a Platform.".formatted(name);
            case InstantiationException _ ->
                    "Its class %s is abstract, so that there is nothing to start.".formatted(name);
            case IllegalAccessException _ -> "Its class %s is not public.".formatted(name);
            default -> ofStart(failure);
        };
    }

    /// {@return why one of its lists could not be asked for}
    static String ofMethod(String name, Throwable failure) {
        return failure instanceof LinkageError
                ? ofStart(failure)
                : "Its method %s() throws (%s): only whoever made it can mend that."
                        .formatted(name, named(failure));
    }

    private static String ofTemplate(PebbleException failure) {
        var where =
                failure.getLineNumber() == null
                        ? String.valueOf(failure.getFileName())
                        : "%s, line %d,".formatted(failure.getFileName(), failure.getLineNumber());
        return "Its template %s cannot be read: %s."
                .formatted(where, line(failure.getPebbleMessage()));
    }

    private static String ofMissing(LinkageError missing) {
        return "It asks for something that the api %s does not have (%s): ask for a version for this site."
                .formatted(ApiVersion.ours(), named(missing));
    }

    private static Throwable cause(Throwable wrapping) {
        var cause = wrapping.getCause();
        return cause == null ? new IllegalStateException("for no reason") : cause;
    }

    private static String named(Throwable failure) {
        var kind = failure.getClass().getSimpleName();
        var message = failure.getMessage();
        return message == null || message.isBlank() ? kind : kind + ": " + line(message);
    }

    private static String line(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replaceFirst("[.:;]+$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }
}

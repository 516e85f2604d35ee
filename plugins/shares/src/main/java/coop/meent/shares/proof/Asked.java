package coop.meent.shares.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody typed behind `./meent shares verify`.
///
/// @param register number or name; empty for all
/// @param export a file to look at in the place of the site
/// @param checkpoint from a mail or from paper
/// @param problems what cannot be understood, as sentences
record Asked(
        String register,
        Optional<Path> export,
        Optional<Checkpoint.Quoted> checkpoint,
        List<String> problems) {
    static final String USAGE =
            "shares verify [--register ID|NAME] [--export FILE] [--checkpoint SEQ:HASH]";

    private static final String REGISTER = "--register";
    private static final String EXPORT = "--export";
    private static final String CHECKPOINT = "--checkpoint";
    private static final Set<String> KNOWN = Set.of(REGISTER, EXPORT, CHECKPOINT);

    static Asked read(List<String> arguments) {
        var problems = new ArrayList<String>();
        var typed = typed(arguments, problems);
        var checkpoint = Optional.ofNullable(typed.get(CHECKPOINT)).flatMap(Checkpoint::parse);
        if (typed.containsKey(CHECKPOINT) && checkpoint.isEmpty()) {
            problems.add("A checkpoint is a number, a colon and 64 hexadecimal digits: 42:0a1b…");
        }
        return new Asked(
                typed.getOrDefault(REGISTER, ""),
                Optional.ofNullable(typed.get(EXPORT)).map(Path::of),
                checkpoint,
                List.copyOf(problems));
    }

    static boolean namesFile(List<String> arguments) {
        return arguments.stream().anyMatch(it -> it.equals(EXPORT) || it.startsWith(EXPORT + "="));
    }

    private static Map<String, String> typed(List<String> arguments, List<String> problems) {
        var typed = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            int equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!KNOWN.contains(name)) {
                problems.add("There is no option %s.".formatted(word));
            } else if (equals >= 0) {
                typed.put(name, word.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                i++;
                typed.put(name, arguments.get(i));
            } else {
                problems.add("%s needs a value.".formatted(name));
            }
        }
        return typed;
    }
}

package coop.meent.trials;

import java.util.List;

/// What a command did.
///
/// @param code its exit code
/// @param out its lines on standard output
/// @param err its lines on standard error
record Ran(int code, List<String> out, List<String> err) {
    /// {@return what our program itself says to the operator; without logs and the JVM's remarks}
    List<String> said() {
        return err.stream().filter(line -> line.startsWith("meent: ")).toList();
    }
}

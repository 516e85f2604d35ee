package coop.meent.testkit.promises;

import java.util.List;

/// Something that every plugin promises.
@FunctionalInterface
public interface Promise {
    /// {@return what is broken, one sentence each, and what to do about it; empty when it is kept}
    List<String> broken();
}

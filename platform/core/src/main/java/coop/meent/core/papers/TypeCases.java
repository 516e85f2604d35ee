package coop.meent.core.papers;

import java.util.concurrent.ConcurrentLinkedQueue;

/// The type cases that nobody works with at the moment: reading the fonts takes longer than a page,
/// and two threads must not read in one font at once.
final class TypeCases {
    private final ConcurrentLinkedQueue<TypeCase> idle = new ConcurrentLinkedQueue<>();

    /// {@return one for the caller alone}
    TypeCase take() {
        var one = idle.poll();
        return one == null ? TypeCase.read() : one;
    }

    void giveBack(TypeCase one) {
        idle.add(one);
    }
}

package coop.meent.soirees.registrations;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets people wait for the lock of an event before they hold a connection to the database, in the
/// order in which they came: a hundred at once must not take all connections from who only reads.
/// What keeps the places right is the lock in the database, also where several sites serve.
final class Gate {
    private static final int DOORS = 16;

    private final List<ReentrantLock> doors =
            Stream.generate(() -> new ReentrantLock(true)).limit(DOORS).toList();

    <T> T through(long event, Supplier<T> work) {
        var door = doors.get((int) (event % DOORS));
        door.lock();
        try {
            return work.get();
        } finally {
            door.unlock();
        }
    }
}

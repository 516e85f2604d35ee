package coop.meent.core.data;

/// Whether the present thread answers somebody's request.
public final class Request {
    private static final ScopedValue<Boolean> SERVED = ScopedValue.newInstance();

    private Request() {}

    /// The answer to a request.
    @FunctionalInterface
    public interface Answer<X extends Exception> {
        void give() throws X;
    }

    /// Answers a request.
    public static <X extends Exception> void during(Answer<X> answer) throws X {
        ScopedValue.where(SERVED, true)
                .call(() -> {
                    answer.give();
                    return true;
                });
    }

    /// {@return whether the present thread does}
    public static boolean isServed() {
        return SERVED.isBound();
    }
}

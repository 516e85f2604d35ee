package coop.meent.core.data;

import java.util.Optional;

/// The key by which a request is carried out once, however often it is sent.
public final class RequestKey {
    private static final ScopedValue<RequestKey> CURRENT = ScopedValue.newInstance();

    private final String principal;
    private final String key;
    private final String route;
    private boolean claimed;

    /// @param principal who sent it: `person:7` or a visitor's cookie
    /// @param key what the sender called it
    /// @param route verb and path, so that a key is not taken for another request
    public RequestKey(String principal, String key, String route) {
        this.principal = principal;
        this.key = key;
        this.route = route;
    }

    /// Handles the request; the first transaction that changes something claims the key together
    /// with its work.
    public <X extends Throwable> void during(ScopedValue.CallableOp<Boolean, X> handling) throws X {
        ScopedValue.where(CURRENT, this).call(handling);
    }

    /// {@return the key of this request, unless an earlier transaction of it has claimed the key
    /// already}
    static Optional<RequestKey> unclaimed() {
        return CURRENT.isBound() && !CURRENT.get().claimed
                ? Optional.of(CURRENT.get())
                : Optional.empty();
    }

    void claimed() {
        claimed = true;
    }

    /// {@return whether a transaction of this request was kept under the key}
    public boolean isClaimed() {
        return claimed;
    }

    public String principal() {
        return principal;
    }

    public String key() {
        return key;
    }

    public String route() {
        return route;
    }

    /// Thrown instead of doing the same work twice.
    public static final class AlreadyDone extends RuntimeException {
        AlreadyDone(RequestKey request) {
            super("already carried out: " + request.route());
        }
    }
}

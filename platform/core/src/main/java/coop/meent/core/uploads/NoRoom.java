package coop.meent.core.uploads;

import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Map;

/// The disk is full, or nearly so: 507.
final class NoRoom extends HttpResponseException {
    private static final int STATUS = 507;

    NoRoom(String message) {
        super(STATUS, message, Map.of());
    }

    static NoRoom because(IOException failure) {
        return new NoRoom("a file cannot be written: " + failure.getMessage());
    }
}

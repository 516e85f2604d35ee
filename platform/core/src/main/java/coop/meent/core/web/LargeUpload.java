package coop.meent.core.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.file.Path;

/// A handler to which more may be sent than to others.
///
/// @param most how many bytes, with everything around the file
/// @param folder where what comes is kept until the handler has it: never in memory
/// @param handler answers
/// @param tooLarge answers when more is sent than that
public record LargeUpload(long most, Path folder, Handler handler, Handler tooLarge)
        implements Handler {
    @Override
    public void handle(Context ctx) throws Exception {
        handler.handle(ctx);
    }
}

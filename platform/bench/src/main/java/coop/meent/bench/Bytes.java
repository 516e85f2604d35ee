package coop.meent.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The smallest server that answers with a page: its bytes, from memory.
final class Bytes {
    private Bytes() {}

    /// @param arguments port, file that holds the page
    public static void main(String[] arguments) throws IOException {
        var page = Files.readAllBytes(Path.of(arguments[1]));
        Javalin.create(
                        it -> {
                            it.startup.showJavalinBanner = false;
                            it.concurrency.useVirtualThreads = true;
                            it.http.defaultContentType = "text/html; charset=utf-8";
                            it.routes.get("/about", ctx -> ctx.result(page));
                        })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
        System.out.println("Meent is ready: http://127.0.0.1:" + arguments[0]);
    }
}

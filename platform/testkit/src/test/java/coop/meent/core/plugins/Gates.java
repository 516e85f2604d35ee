package coop.meent.core.plugins;

import java.util.concurrent.CountDownLatch;

/// What a test and the plugin that it wrote share: they see no classes of each other, but the same
/// system properties. All of it is gone when the test is.
final class Gates implements AutoCloseable {
    private static final String LOOP = "meent.test.loop";

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    Gates() {
        System.getProperties().put("meent.test.reached", reached);
        System.getProperties().put("meent.test.open", open);
        System.getProperties().put(LOOP, "on");
    }

    /// Code of a plugin that computes until the test is over, and hears no interrupt.
    static String loop() {
        return "while (System.getProperty(\"%s\") != null) { Thread.onSpinWait(); }\n"
                .formatted(LOOP);
    }

    /// Code of a plugin that says it is there, and waits until the gate opens.
    static String gate() {
        return """
        try {
            ((java.util.concurrent.CountDownLatch) System.getProperties().get("meent.test.reached")).countDown();
            ((java.util.concurrent.CountDownLatch) System.getProperties().get("meent.test.open")).await();
        } catch (InterruptedException sent) {
            System.setProperty("meent.test.interrupted", "yes");
        }
        """;
    }

    void awaitReached() throws InterruptedException {
        if (!reached.await(1, java.util.concurrent.TimeUnit.MINUTES)) {
            throw new AssertionError("nobody came to the gate");
        }
    }

    void open() {
        open.countDown();
    }

    static boolean wasInterrupted() {
        return System.getProperty("meent.test.interrupted") != null;
    }

    @Override
    public void close() {
        open();
        for (var name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("meent.test.")) {
                System.clearProperty(name);
            }
        }
        System.getProperties().remove("meent.test.reached");
        System.getProperties().remove("meent.test.open");
    }
}

package coop.meent.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who the server runs as. PostgreSQL refuses root, so under root each of its programs is run
/// through another one that takes the rights away; under an ordinary user nothing is needed.
///
/// The owner of the folder decides, so that a folder never changes hands by itself: root's folder
/// is served from a user namespace of its own, any other by its owner. Where namespaces are
/// forbidden (most containers), root's folder is given to `postgres` or `nobody`.
record ServerAccount(Path folder, List<String> wrapper) {
    private static final Logger log = LoggerFactory.getLogger(ServerAccount.class);
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");
    private static final int ROOT = 0;

    static ServerAccount of(Path folder) throws IOException {
        if (!startedByRoot()) {
            return reaching(new ServerAccount(folder, List.of()));
        }
        log.warn("Started as root: better give Meent an account of its own");
        if (id(folder, "uid") != ROOT) {
            return reaching(ownerOf(folder));
        }
        var namespace = new ServerAccount(folder, NAMESPACE);
        if (namespace.reaches()) {
            return namespace;
        }
        return reaching(handedOver(folder));
    }

    Command run(List<String> words) {
        var all = new ArrayList<>(wrapper);
        all.addAll(words);
        return Command.run(all);
    }

    /// Lets the server use what this process has made.
    void own(Path path) throws IOException {
        if (startedByRoot()) {
            Files.setOwner(path, Files.getOwner(folder));
        }
    }

    private boolean reaches() {
        return run(List.of("test", "-w", folder.toString())).succeeded();
    }

    private static ServerAccount reaching(ServerAccount account) throws IOException {
        if (!account.reaches()) {
            throw new StartRefused(
                    "The database server cannot write in %s, which belongs to %s: start Meent as the user who owns its data folder and may reach it."
                            .formatted(account.folder, Files.getOwner(account.folder).getName()));
        }
        return account;
    }

    private static ServerAccount ownerOf(Path folder) throws IOException {
        var user = "--reuid=" + id(folder, "uid");
        var group = "--regid=" + id(folder, "gid");
        return new ServerAccount(
                folder, List.of("setpriv", user, group, "--clear-groups", "--no-new-privs"));
    }

    private static ServerAccount handedOver(Path folder) throws IOException {
        for (var name : ACCOUNTS) {
            // the colon: the account's own group as well
            var words = List.of("chown", "-R", name + ":", folder.toString());
            if (Command.run(words).succeeded()) {
                break;
            }
        }
        return ownerOf(folder);
    }

    private static boolean startedByRoot() throws IOException {
        return id(Path.of("/proc/self"), "uid") == ROOT;
    }

    private static int id(Path path, String kind) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + kind);
    }
}

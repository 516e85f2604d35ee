package coop.meent.core.data;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.postgresql.util.PSQLException;

/// A schema could not be brought to the version of its code, and is as it was; the message says
/// where it went wrong.
public final class MigrationFailed extends RuntimeException {
    private static final int LONGEST = 80;

    private MigrationFailed(String reason, FlywayException cause) {
        super(reason, cause);
    }

    static MigrationFailed because(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case FlywaySqlScriptException statement -> {
                    return new MigrationFailed(said(statement), failure);
                }
                case FlywayMigrateException whole
                        when whole.getMigration() != null
                                && !(whole.getCause() instanceof FlywaySqlScriptException) -> {
                    return new MigrationFailed(said(whole), failure);
                }
                default -> {}
            }
        }
        return new MigrationFailed(said(failure), failure);
    }

    private static String said(FlywayMigrateException failure) {
        return "Its migration %s fails: %s."
                .formatted(failure.getMigration().getScript(), message(failure));
    }

    private static String said(FlywaySqlScriptException failure) {
        return "Its migration %s fails at line %d, at \"%s\": %s. Nothing of it was kept."
                .formatted(
                        failure.getResource().getFilename(),
                        failure.getLineNumber(),
                        shortened(failure.getStatement()),
                        message(failure));
    }

    private static String said(FlywayException failure) {
        return failure instanceof FlywayValidateException
                ? "Its migrations are not those that were run here before; one that has run is never changed or taken away."
                : "Its migrations cannot be run: %s.".formatted(message(failure));
    }

    private static String message(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException told && told.getServerErrorMessage() != null) {
                return String.valueOf(told.getServerErrorMessage().getMessage());
            }
            if (cause instanceof SQLException told) {
                return shortened(String.valueOf(told.getMessage()));
            }
        }
        return shortened(String.valueOf(failure.getMessage()));
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replaceFirst("[.;]$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() + " …" : line;
    }
}

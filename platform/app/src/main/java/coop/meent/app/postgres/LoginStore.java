package coop.meent.app.postgres;

import org.jdbi.v3.core.Handle;

/// The login and the database of the site, made by the superuser.
final class LoginStore {
    static final String NAME = "meent";

    private final Handle superuser;

    LoginStore(Handle superuser) {
        this.superuser = superuser;
    }

    /// Makes the login with the rights to bootstrap and migrate, and no more. The password is set
    /// every time, so that the file is always right.
    void ensureLogin(Secret password) {
        if (!exists("SELECT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = :name)")) {
            superuser.execute("CREATE ROLE meent LOGIN CREATEROLE");
        }
        superuser.execute("ALTER ROLE meent PASSWORD '" + password.value() + "'");
    }

    void ensureDatabase() {
        if (!exists("SELECT EXISTS (SELECT FROM pg_catalog.pg_database WHERE datname = :name)")) {
            superuser.execute("CREATE DATABASE meent OWNER meent ENCODING 'UTF8'");
        }
    }

    private boolean exists(String question) {
        return superuser.createQuery(question).bind("name", NAME).mapTo(Boolean.class).one();
    }
}

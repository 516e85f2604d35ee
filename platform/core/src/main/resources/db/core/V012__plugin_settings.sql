-- What the team set of plugins; the default of the manifest holds where there is no row. Rows of keys that a version
-- no longer declares stay, for the version that does again.
CREATE TABLE core.plugin_setting (
    plugin     text        NOT NULL CHECK (plugin ~ '^[a-z][a-z0-9]{1,30}$'),
    key        text        NOT NULL CHECK (key ~ '^[a-z][A-Za-z0-9]{0,39}$'),
    value      text        NOT NULL,
    -- whether the value is encrypted under the installation's secret
    secret     boolean     NOT NULL DEFAULT false,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (plugin, key)
);

-- Why the platform itself switched a plugin off; empty when it did not. Somebody who enables the plugin clears it.
ALTER TABLE core.plugin
    ADD COLUMN suspended text NOT NULL DEFAULT '';

-- What a plugin needs to run, and whether that is so: one line per plugin and kind.
CREATE TABLE core.plugin_condition (
    plugin text        NOT NULL REFERENCES core.plugin ON DELETE CASCADE,
    kind   text        NOT NULL CHECK (kind IN ('unpacked', 'vouched', 'fits', 'needs', 'migrated', 'started', 'healthy')),
    met    boolean     NOT NULL,
    reason text        NOT NULL,
    since  timestamptz NOT NULL,
    PRIMARY KEY (plugin, kind)
);

-- How those changed, the last few per plugin.
CREATE TABLE core.plugin_change (
    seq     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plugin  text        NOT NULL REFERENCES core.plugin ON DELETE CASCADE,
    version text        NOT NULL,
    kind    text        NOT NULL,
    met     boolean     NOT NULL,
    reason  text        NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX plugin_change_plugin ON core.plugin_change (plugin, seq);

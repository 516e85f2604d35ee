-- Plugins that were switched off because of what they did: a loop, too many failures, all the memory.
-- It holds for the wish of that moment (plugin.changed_at); a later wish ends it.
CREATE TABLE core.plugin_suspension (
    plugin    text        PRIMARY KEY REFERENCES core.plugin ON DELETE CASCADE,
    wanted_at timestamptz NOT NULL,
    reason    text        NOT NULL CHECK (reason <> ''),
    at        timestamptz NOT NULL DEFAULT clock_timestamp()
);

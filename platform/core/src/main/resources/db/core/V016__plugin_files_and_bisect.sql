-- What was in each version when it was checked: a plugin runs from these files and no others.
CREATE TABLE core.plugin_file (
    plugin text NOT NULL,
    folder text NOT NULL,
    path   text NOT NULL,
    hash   text NOT NULL,
    PRIMARY KEY (folder, path),
    FOREIGN KEY (plugin, folder) REFERENCES core.plugin_version ON DELETE CASCADE
);

-- Searches for the plugin that breaks a page. Nothing else remembers which plugins rest meanwhile, so that whatever
-- ends a search, its end or a crash, puts all of them back as they were.
CREATE TABLE core.plugin_search (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    path     text        NOT NULL,
    missing  text        NOT NULL,
    person   bigint,
    alone    boolean     NOT NULL,
    state    text        NOT NULL CHECK (state IN ('asked', 'running', 'waiting', 'found', 'innocent', 'fine', 'stopped', 'broken_off')),
    suspects text[]      NOT NULL DEFAULT '{}',
    resting  text[]      NOT NULL DEFAULT '{}',
    culprit  text        NOT NULL DEFAULT '',
    quiet    boolean     NOT NULL DEFAULT true,
    steps    integer     NOT NULL DEFAULT 0,
    proven   boolean     NOT NULL DEFAULT false,
    answer   text        NOT NULL DEFAULT '' CHECK (answer IN ('', 'broken', 'fine', 'stop')),
    asked_at timestamptz NOT NULL DEFAULT now(),
    CHECK (alone OR path = '')
);
CREATE UNIQUE INDEX plugin_search_one ON core.plugin_search ((true)) WHERE state IN ('asked', 'running', 'waiting');

-- What people ask the community for, and what they offer without lending it.
CREATE TABLE sharing.ask (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asker          bigint,
    organisation   bigint,
    title          text     NOT NULL CHECK (title <> ''),
    body           text     NOT NULL DEFAULT '',
    tags           text[]   NOT NULL DEFAULT '{}',
    sector         text     NOT NULL DEFAULT '',
    town           text     NOT NULL DEFAULT '',
    language       text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    audience       text     NOT NULL CHECK (audience <> ''),
    by_when        date     NOT NULL,
    state          text     NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'HELPED', 'CLOSED')),
    replies        integer  NOT NULL DEFAULT 0 CHECK (replies >= 0),
    asked_at       timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    closed_at      timestamptz,
    version        integer  NOT NULL DEFAULT 1,
    hidden         text     NOT NULL DEFAULT '',
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
CREATE INDEX ask_open ON sharing.ask (by_when, id DESC) WHERE state = 'OPEN' AND hidden = '';
CREATE INDEX ask_asker ON sharing.ask (asker, id DESC);
CREATE INDEX ask_organisation ON sharing.ask (organisation, id DESC);
CREATE INDEX ask_tags ON sharing.ask USING gin (tags);
CREATE INDEX ask_helped ON sharing.ask (closed_at) WHERE state = 'HELPED';
COMMENT ON COLUMN sharing.ask.organisation IS 'for which somebody asks; empty for themselves';
COMMENT ON COLUMN sharing.ask.by_when IS 'the last day on which it stands among the open ones; nothing has to be written when it passes';
COMMENT ON COLUMN sharing.ask.replies IS 'how many offered help or gave a tip, and took it not back';

CREATE TABLE sharing.reply (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ask            bigint   NOT NULL REFERENCES sharing.ask,
    parent         bigint   REFERENCES sharing.reply,
    kind           text     NOT NULL CHECK (kind IN ('HELP', 'TIP', 'NOTE')),
    person         bigint,
    organisation   bigint,
    body           text     NOT NULL,
    helped         boolean  NOT NULL DEFAULT false,
    at             timestamptz NOT NULL,
    withdrawn_at   timestamptz,
    hidden         text     NOT NULL DEFAULT '',
    CHECK ((kind = 'NOTE') = (parent IS NOT NULL)),
    CHECK (kind <> 'NOTE' OR NOT helped)
);
CREATE INDEX reply_ask ON sharing.reply (ask, id);
CREATE INDEX reply_parent ON sharing.reply (parent);
CREATE INDEX reply_person ON sharing.reply (person, at);
CREATE INDEX reply_helped ON sharing.reply (organisation) WHERE helped;
COMMENT ON COLUMN sharing.reply.kind IS 'HELP is read by the asker''s side and its writer, TIP by all who see the ask, NOTE by both sides of the help that it stands under';
COMMENT ON COLUMN sharing.reply.organisation IS 'in whose name; empty for oneself';

-- Who was told that they could help.
CREATE TABLE sharing.nudge (
    ask            bigint   NOT NULL REFERENCES sharing.ask,
    person         bigint   NOT NULL,
    organisation   bigint,
    at             timestamptz NOT NULL,
    PRIMARY KEY (ask, person)
);
CREATE INDEX nudge_person ON sharing.nudge (person);

CREATE TABLE sharing.offer (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind           text     NOT NULL CHECK (kind IN ('SKILL', 'SERVICE', 'DOCUMENT', 'SURPLUS', 'HOURS')),
    person         bigint,
    organisation   bigint,
    title          text     NOT NULL CHECK (title <> ''),
    body           text     NOT NULL DEFAULT '',
    tags           text[]   NOT NULL DEFAULT '{}',
    town           text     NOT NULL DEFAULT '',
    language       text     NOT NULL CHECK (language IN ('nl', 'fr', 'en')),
    audience       text     NOT NULL CHECK (audience <> ''),
    until          date,
    state          text     NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
    offered_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        integer  NOT NULL DEFAULT 1,
    hidden         text     NOT NULL DEFAULT ''
);
CREATE INDEX offer_newest ON sharing.offer (id DESC) WHERE state = 'OPEN' AND hidden = '';
CREATE INDEX offer_person ON sharing.offer (person, id DESC);
CREATE INDEX offer_organisation ON sharing.offer (organisation, id DESC);
CREATE INDEX offer_tags ON sharing.offer USING gin (tags);
COMMENT ON COLUMN sharing.offer.until IS 'the last day on which it stands in the list; empty: until somebody closes it';

-- What is said between who offers something and one who is interested; read by those two alone.
CREATE TABLE sharing.note (
    id             bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    offer          bigint   NOT NULL REFERENCES sharing.offer,
    guest          bigint   NOT NULL,
    author         bigint,
    body           text     NOT NULL,
    at             timestamptz NOT NULL
);
CREATE INDEX note_offer ON sharing.note (offer, guest, id);
CREATE INDEX note_author ON sharing.note (author, at);
CREATE INDEX note_guest ON sharing.note (guest);
COMMENT ON COLUMN sharing.note.guest IS 'the person who is interested: whose conversation it is';

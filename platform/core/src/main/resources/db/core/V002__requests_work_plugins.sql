-- Requests that were carried out, by the key that their sender gave them: a repeat answers as the first time.
CREATE TABLE core.request (
    principal    text        NOT NULL,
    key          text        NOT NULL,
    route        text        NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    status       integer,
    location     text,
    content_type text,
    body         bytea,
    PRIMARY KEY (principal, key)
);
CREATE INDEX request_at ON core.request (at);

-- The plugins: what is wanted, and what came of it.
CREATE TABLE core.plugin (
    id         text        PRIMARY KEY,
    version    text        NOT NULL,
    folder     text        NOT NULL,
    good       text        NOT NULL DEFAULT '',
    wanted     text        NOT NULL CHECK (wanted IN ('enabled', 'disabled', 'removed', 'erased')),
    observed   text        NOT NULL CHECK (observed IN ('unknown', 'started', 'stopped', 'failed')),
    reason     text        NOT NULL DEFAULT '',
    changed_at timestamptz NOT NULL DEFAULT now()
);

-- db-scheduler's table, as its documentation gives it for PostgreSQL.
CREATE TABLE core.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON core.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON core.scheduled_tasks (last_heartbeat);

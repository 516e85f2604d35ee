-- Live pages are told by the outbox too, and so are other things by now: which topics there are, the code knows.
ALTER TABLE core.outbox DROP CONSTRAINT outbox_topic_check;
ALTER TABLE core.outbox ADD CONSTRAINT outbox_topic_check CHECK (topic ~ '^[a-z]{2,20}$');

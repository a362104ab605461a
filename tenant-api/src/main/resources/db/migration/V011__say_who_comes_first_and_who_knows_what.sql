-- Some callers of a queue are served before others, and some calls want somebody who knows a thing.

ALTER TABLE queue
    -- Lists and classes of callers, each with its priority.
    ADD COLUMN ahead   jsonb NOT NULL DEFAULT '[]',
    -- A sound that only whoever answers hears, before the caller. Null says nothing.
    ADD COLUMN whisper text;

ALTER TABLE person
    -- From a skill's name to 1 up to 9.
    ADD COLUMN skills jsonb NOT NULL DEFAULT '{}';

create index author_key_by_letters on author_key (letters);
create index author_key_by_initials on author_key (initials);

create table settings (
  id int primary key,
  json varchar not null
);

-- Run once by the image of PostgreSQL, as its superuser, when the volume is empty. The superuser serves for nothing else.
-- The owner runs the migrations; they give the two other accounts what they need, and no more (docs/security.md).
\getenv owner_password OWNER_PASSWORD
\getenv api_password API_PASSWORD
\getenv worker_password WORKER_PASSWORD
CREATE ROLE birlik LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE birlik_api LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'api_password';
CREATE ROLE birlik_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'worker_password';
ALTER DATABASE birlik OWNER TO birlik;
REVOKE CONNECT ON DATABASE birlik FROM PUBLIC;
GRANT CONNECT ON DATABASE birlik TO birlik_api, birlik_worker;

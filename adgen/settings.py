"""All settings, one file. A clone runs with no variable set; docs/operations.md lists them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import SELF

from adgen import env

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env.folder("ADGEN_DATA_DIR", BASE_DIR / "data")
SCRATCH_DIR = DATA_DIR / "scratch"
SEGMENTS_LIMIT_BYTES = env.whole("ADGEN_SEGMENTS_LIMIT_MB", 4096) * 2**20
LOG_DIR = DATA_DIR / "logs"
env.make_folders("ADGEN_DATA_DIR", (DATA_DIR, SCRATCH_DIR, LOG_DIR, DATA_DIR / "static"))

DEBUG = env.flag("ADGEN_DEBUG", default=False)
SECRET_KEY = env.secret("ADGEN_SECRET_KEY", kept_in=DATA_DIR / "secret_key")
ALLOWED_HOSTS = list(env.names("ADGEN_ALLOWED_HOSTS", ("localhost", "127.0.0.1", "[::1]")))
CSRF_TRUSTED_ORIGINS = list(env.names("ADGEN_TRUSTED_ORIGINS"))
HTTPS = env.flag("ADGEN_HTTPS", default=False)  # set it when a proxy terminates TLS in front of AdGen

INSTALLED_APPS = [
    "accounts.apps.BackOfficeConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "channels",
    "csp",
    "django_htmx",
    "django_q",
    "drf_spectacular",
    "rest_framework",
    "template_partials",
    "accounts.apps.AccountsConfig",
    "generations",
    "editor",
    "quality",
    "adgen",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "adgen.headers.PermissionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.acting.ActingMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "adgen.urls"
ASGI_APPLICATION = "adgen.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "adgen.well_known.facts",
                "accounts.context.site",
            ],
        },
    }
]

DATABASES = {"default": env.database("ADGEN_DATABASE_URL", f"sqlite:///{DATA_DIR / 'adgen.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Writers queue instead of failing, readers never wait. Measured: without these two, hundreds of "database is locked".
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
    }
    DATABASES["default"]["TEST"] = {"NAME": DATA_DIR / "test.sqlite3"}  # a file: threads and processes share it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "adgen_cache"}}

# Accounts
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.BCryptSHA256PasswordHasher"]  # 12 rounds
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "dashboard"
LOGOUT_REDIRECT_URL = "landing"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
MAIL = env.mail("ADGEN_EMAIL_URL")
ACCOUNT_EMAIL_VERIFICATION = "optional" if MAIL.is_set else "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "AdGen: "
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_USERNAME_VALIDATORS = "accounts.names.sign_up_validators"
ACCOUNT_PREVENT_ENUMERATION = "strict"  # an address in use is accepted: no answer tells who has an account here
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
SESSION_COOKIE_AGE = int(timedelta(days=7).total_seconds())
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
# Two instances on one host (other ports) must not log each other's users out.
SESSION_COOKIE_NAME = f"adgen_session_{env.whole('PORT', 8000)}"
CSRF_COOKIE_NAME = f"adgen_csrf_{env.whole('PORT', 8000)}"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL.is_set else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.host, MAIL.port, MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL, EMAIL_TIMEOUT = MAIL.starttls, MAIL.tls, 15
DEFAULT_FROM_EMAIL = env.text("ADGEN_EMAIL_FROM", "AdGen <adgen@localhost>")

# Security
SECURE_SSL_REDIRECT = False  # the proxy's work
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF, "blob:"],
        "connect-src": [SELF],
        "object-src": ["'none'"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": ["'none'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_TEMP_DIR = str(SCRATCH_DIR)

# Language and time
LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Queue: django-q2 is the doorbell, our StageRun rows are the truth (docs/adr/0002).
Q_CLUSTER: dict[str, Any] = {
    "name": "app",
    "orm": "default",
    "workers": env.whole("ADGEN_SHORT_WORKERS", 3, lowest=1, highest=64),
    "queue_limit": 1,
    "bulk": 1,
    "poll": 0.2,
    "guard_cycle": 0.5,
    "timeout": 300,
    "retry": 1200,
    "max_attempts": 1,
    "ack_failures": True,
    "save_limit": -1,
    "catch_up": False,
    "recycle": 200,
    "cache": "queue",
    "scheduler": False,
    "ALT_CLUSTERS": {
        "render": {
            "workers": env.whole("ADGEN_RENDER_WORKERS", 2, lowest=1, highest=64),
            "queue_limit": 1,
            "timeout": 3600,
            "retry": 14400,
            "recycle": 20,
            "scheduler": False,
        }
    },
}
CACHES["queue"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}

# JSON API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "adgen.bearer.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_THROTTLE_CLASSES": ["accounts.throttles.RequestsPerMinute"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [
        "adgen.parsers.BoundedJSONParser",
        "rest_framework.parsers.MultiPartParser",
        "rest_framework.parsers.FormParser",
    ],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "adgen.api_errors.answer_for_exception",
    "UNAUTHENTICATED_USER": None,
}
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(days=7),
    "CHECK_REVOKE_TOKEN": True,  # a changed password ends every token
    "UPDATE_LAST_LOGIN": False,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "AdGen API",
    "DESCRIPTION": "From a sentence about a product to a finished video ad.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "generations.api.contents.name_operations",
    ],
    "ENUM_NAME_OVERRIDES": {
        "GenerationStatus": "generations.states.Status",
        "HealthStatus": ["ok", "unavailable"],
    },
}

# Providers (docs/providers.md). Without keys the local studio does everything.
OPENAI_API_KEY = env.text("OPENAI_API_KEY")
OPENAI_BASE_URL = env.text("OPENAI_BASE_URL", "https://api.openai.com/v1")
ADGEN_PLANNER_MODEL = env.text("ADGEN_PLANNER_MODEL")  # empty: what the tier names; also for prompt improvement
ADGEN_JUDGE_MODEL = env.text("ADGEN_JUDGE_MODEL")
REPLICATE_API_TOKEN = env.text("REPLICATE_API_TOKEN")
REPLICATE_BASE_URL = env.text("REPLICATE_BASE_URL", "https://api.replicate.com")
REPLICATE_WEBHOOK_SECRET = env.text("REPLICATE_WEBHOOK_SECRET")  # "whsec_..."
ADGEN_IMAGE_MODEL = env.text("ADGEN_IMAGE_MODEL")  # "owner/name"; empty: what the tier names
ADGEN_CLIP_MODEL = env.text("ADGEN_CLIP_MODEL")
ADGEN_MUSIC_MODEL = env.text("ADGEN_MUSIC_MODEL")
ADGEN_SPEECH_MODEL = env.text("ADGEN_SPEECH_MODEL")
ADGEN_TIER = env.one_of("ADGEN_TIER", ("draft", "standard", "best"), "standard")
# Hosts besides the public ones that finished files may be fetched from: "host" or "host:port", comma separated.
ADGEN_FETCH_ALLOWED_HOSTS = frozenset(env.names("ADGEN_FETCH_ALLOWED_HOSTS"))

# Limits of everybody without a plan of their own (docs/operations.md). Staff start and ask as often as they like.
ADGEN_GENERATIONS_PER_HOUR = env.whole("ADGEN_GENERATIONS_PER_HOUR", 10)  # 0: no limit
ADGEN_API_REQUESTS_PER_MINUTE = env.whole("ADGEN_API_REQUESTS_PER_MINUTE", 100)  # 0: no limit
ADGEN_STORAGE_QUOTA_MB = env.whole("ADGEN_STORAGE_QUOTA_MB", 20_480)  # kept videos, scenes and formats; 0: no limit
# US dollars spent at providers, or "unlimited". The local studio is free and never stopped.
ADGEN_BUDGET_GENERATION = env.dollars("ADGEN_BUDGET_GENERATION", "25")
ADGEN_BUDGET_USER_DAY = env.dollars("ADGEN_BUDGET_USER_DAY", "100")
ADGEN_BUDGET_USER_MONTH = env.dollars("ADGEN_BUDGET_USER_MONTH", "1000")
ADGEN_BUDGET_SITE_DAY = env.dollars("ADGEN_BUDGET_SITE_DAY", "1000")
ADGEN_SAMPLE_AD = env.flag("ADGEN_SAMPLE_AD", default=True)  # a newcomer's gallery holds an ad to open
# Where the outside world reaches this instance ("https://ads.example.com"); empty: providers are only polled.
ADGEN_PUBLIC_URL = env.text("ADGEN_PUBLIC_URL").rstrip("/")
ADGEN_POLLS_PER_SECOND = env.whole("ADGEN_POLLS_PER_SECOND", 30, lowest=1, highest=1000)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)-7s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {
        "handlers": ["console"],
        "level": env.one_of("ADGEN_LOG_LEVEL", ("debug", "info", "warning", "error"), "info").upper(),
    },
    "loggers": {
        "django-q": {"level": "WARNING"},
        "httpx": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},
        "openai": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
        "daphne": {"level": "WARNING"},
    },
}

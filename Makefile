# The two commands: `make run` and `make test`. Without make: `sh deploy/run.sh` and `sh deploy/test.sh`.
.PHONY: run test check

run:
	@exec sh deploy/run.sh

test:
	@exec sh deploy/test.sh

check:
	@exec sh deploy/test.sh --check

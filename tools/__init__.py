"""What `./dev` runs: checks, generators and the project's own rules. Not part of the package."""

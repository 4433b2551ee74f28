import { Module } from '@nestjs/common';
import { NotificationsModule } from '@birlik/notifications';
import { RoomsModule } from '@birlik/rooms';
import { UsersModule } from '@birlik/users';
import { CodePost } from './codes/code-post.js';
import { SendAccountCode } from './codes/send-account-code.js';
import { TryCode } from './codes/try-code.js';
import { ChangeEmail } from './credentials/change-email.js';
import { ChangePassword } from './credentials/change-password.js';
import { EraseAccount } from './credentials/erase-account.js';
import { KnownPassword } from './credentials/known-password.js';
import { LetIn } from './credentials/let-in.js';
import { ResetPassword } from './credentials/reset-password.js';
import { GiveFirstCode } from './joining/give-first-code.js';
import { SignUp } from './joining/sign-up.js';
import { VerifyAddress } from './joining/verify-address.js';

const parts = [
  SignUp,
  GiveFirstCode,
  VerifyAddress,
  SendAccountCode,
  ResetPassword,
  ChangePassword,
  ChangeEmail,
  EraseAccount,
  LetIn,
];

/** How people get an account, and how they get into it. */
@Module({
  imports: [UsersModule, RoomsModule, NotificationsModule],
  providers: [...parts, CodePost, TryCode, KnownPassword],
  exports: parts,
})
export class AccountsModule {}
